// A small `process`: the arguments and the way out, as users of other runtimes expect them.
(function (intrinsics, host) {
  'use strict';

  const argv = ['ekkogen', ''];
  const count = host.argumentCount();
  for (let i = 0; i < count; i++) {
    argv[i + 2] = host.argument(i);
  }
  const process = {
    argv,
    exit(status = 0) {
      host.exit(intrinsics.isInteger(status) ? status & 0xff : 1);
    },
  };
  intrinsics.defineProperty(globalThis, 'process',
    { __proto__: null, value: process, writable: true, configurable: true });
  return (script) => { argv[1] = script; };
})
