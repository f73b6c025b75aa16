// The module node:timers.
(function (intrinsics, use) {
  'use strict';

  const { freeze } = intrinsics;
  const timers = use('timers');

  return freeze(use('std/absent')('node:timers', { ...timers, promises: use('std/timers-promises') }, ['active', 'enroll']));
})
