// Takes from the global object what the engine adds and scripts should not rely on.
(function (host) {
  'use strict';
  Graal.setUnhandledPromiseRejectionHandler((reason) => { host.reportRejection(reason); });
  delete globalThis.Graal;
  delete globalThis.arguments;
})
