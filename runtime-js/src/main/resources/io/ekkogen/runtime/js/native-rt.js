// What glue scripts get as `rt`.
(function (java) {
  'use strict';
  return Object.freeze({ __proto__: null });
})
