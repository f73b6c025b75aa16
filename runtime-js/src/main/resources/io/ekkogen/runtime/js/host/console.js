// The `console` object; gives `inspect(value, depth)`.
// `log`, `info` and `debug` go to the first stream, `warn` and `error` to the second.
(function (intrinsics, host) {
  'use strict';

  const { Number, arrayJoin, asList, define, global, newList, parseFloat, parseInt, stringIndexOf, stringReplaceAll,
    stringRepeat, stringSlice } = intrinsics;

  let indentation = '';
  let loaded;

  // Many a script logs nothing but plain values, and starts faster without the inspector.
  function inspect(value, depth) {
    loaded ??= host.inspector();
    return loaded(value, depth);
  }

  function text(value) {
    switch (typeof value) {
      case 'string': return value;
      case 'number': return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
      case 'boolean': case 'undefined': return `${value}`;
      default: return inspect(value);
    }
  }

  const plain = (value) => (typeof value === 'string' ? value : inspect(value, 1));

  function number(value, parse) {
    if (typeof value === 'bigint') {
      return inspect(value);
    }
    return typeof value === 'object' || typeof value === 'symbol' ? 'NaN' : inspect(parse(value));
  }

  function directive(letter, value) {
    switch (letter) {
      case 's': return plain(value);
      case 'd': return number(value, Number);
      case 'i': return number(value, (v) => parseInt(v, 10));
      case 'f': return number(value, parseFloat);
      case 'o': case 'O': case 'j': return inspect(value, 4);
      case 'c': return '';
      default: return undefined;
    }
  }

  function format(all) {
    const args = asList(all);
    const parts = newList();
    let next = 0;
    if (typeof args[0] === 'string') {
      const template = args[0];
      next = 1;
      let result = '';
      let from = 0;
      for (let at = stringIndexOf(template, '%'); at !== -1; at = stringIndexOf(template, '%', at)) {
        const letter = template[at + 1];
        if (letter === '%' && args.length > 1) {
          result += stringSlice(template, from, at + 1);
          from = at += 2;
          continue;
        }
        const shown = next < args.length ? directive(letter, args[next]) : undefined;
        if (shown === undefined) {
          at += 1;
          continue;
        }
        result += stringSlice(template, from, at) + shown;
        next++;
        from = at += 2;
      }
      parts[parts.length] = result + stringSlice(template, from);
    }
    for (; next < args.length; next++) {
      parts[parts.length] = text(args[next]);
    }
    const line = arrayJoin(parts, ' ');
    return indentation === '' ? line : indentation + stringReplaceAll(line, '\n', '\n' + indentation);
  }

  const console = {
    log(...args) { host.printOut(format(args)); },
    info(...args) { host.printOut(format(args)); },
    debug(...args) { host.printOut(format(args)); },
    warn(...args) { host.printErr(format(args)); },
    error(...args) { host.printErr(format(args)); },
    dir(value) { host.printOut(inspect(value)); },
    trace(...args) {
      const trace = { name: 'Trace' };
      intrinsics.captureStackTrace(trace, console.trace);
      const frames = stringSlice(trace.stack, stringIndexOf(trace.stack, '\n') + 1);
      host.printErr(`Trace: ${format(args)}\n${frames}`);
    },
    assert(condition, ...args) {
      if (!condition) {
        host.printErr(args.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(args)}`);
      }
    },
    group(...args) {
      if (args.length > 0) {
        host.printOut(format(args));
      }
      indentation += '  ';
    },
    groupEnd() { indentation = stringRepeat('  ', indentation.length / 2 - 1 > 0 ? indentation.length / 2 - 1 : 0); },
  };
  define(global, 'console', console, false);
  return inspect;
})
