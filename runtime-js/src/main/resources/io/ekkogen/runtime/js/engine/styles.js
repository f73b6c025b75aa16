// The colours of terminals: `paint(style, text)` by Node's default styles, and `strip(text)`, which removes them.
(function (intrinsics) {
  'use strict';

  const { freeze, stringIndexOf, stringSlice } = intrinsics;

  const ESCAPE = '\x1b[';
  const BOLD = freeze({ __proto__: null, on: 1, off: 22 });
  const color = (on) => freeze({ __proto__: null, on, off: 39 });
  const RED = color(31);
  const GREEN = color(32);
  const YELLOW = color(33);
  const MAGENTA = color(35);
  const CYAN = color(36);
  const GREY = color(90);

  const STYLES = {
    __proto__: null,
    bigint: YELLOW,
    boolean: YELLOW,
    date: MAGENTA,
    null: BOLD,
    number: YELLOW,
    regexp: RED,
    special: CYAN,
    string: GREEN,
    symbol: GREEN,
    undefined: GREY,
  };

  function paint(style, text) {
    const { on, off } = STYLES[style];
    return `${ESCAPE}${on}m${text}${ESCAPE}${off}m`;
  }

  function strip(text) {
    let result = '';
    let from = 0;
    for (let at = stringIndexOf(text, ESCAPE); at !== -1; at = stringIndexOf(text, ESCAPE, from)) {
      const end = stringIndexOf(text, 'm', at);
      if (end === -1) {
        break;
      }
      result += stringSlice(text, from, at);
      from = end + 1;
    }
    return result + stringSlice(text, from);
  }

  return freeze({ __proto__: null, paint, strip });
})
