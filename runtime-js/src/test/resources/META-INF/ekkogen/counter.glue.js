(function (host, rt) {
  'use strict';
  return Object.freeze({
    next: () => host.next(),
    hidden: () => host.hidden?.(),
    'odd-name': 'odd',
    class: 'reserved',
  });
})
