// A small `process`: the arguments and the way out, as users of other runtimes expect them.
(function (intrinsics, host) {
  'use strict';

  const { define, global, isInteger, makeArray, put } = intrinsics;

  const argv = makeArray(2 + host.argumentCount(), (i) => (i === 0 ? 'ekkogen' : i === 1 ? '' : host.argument(i - 2)));
  const process = {
    argv,
    exit(status = 0) {
      host.exit(isInteger(status) ? status & 0xff : 1);
    },
  };
  define(global, 'process', process, false);
  return (script) => { put(argv, 1, script); };
})
