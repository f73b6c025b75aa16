// Imports the script that is run and tells the host how that ended.
(function (url, host) {
  'use strict';
  (async () => {
    try {
      await import(url);
    } catch (error) {
      host.reportUncaught(error);
    }
    host.mainSettled();
  })();
})
