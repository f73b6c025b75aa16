// `performance`: a clock that never goes back.
(function (intrinsics, use) {
  'use strict';

  const { define, toStringTag } = intrinsics;
  const { now, time } = use('host');

  const timeOrigin = time() - now();
  const performance = {
    now: () => now(),
    timeOrigin,
    toJSON: () => ({ timeOrigin }),
  };
  define(performance, toStringTag, 'Performance', false);
  return { __proto__: null, performance };
})
