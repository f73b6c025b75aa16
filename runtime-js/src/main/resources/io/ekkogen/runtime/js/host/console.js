// The `console` object; gives `inspect(value, depth, colors)`, and `format(args)` for its directives.
// `warn`, `error`, `trace` and `assert` go to the second stream, all others to the first.
(function (intrinsics, host) {
  'use strict';

  const { Map, Number, arrayJoin, asList, captureStackTrace, define, global, jsonStringify, mapDelete, mapGet, mapHas, mapSet,
    newList, numberToFixed, parseFloat, parseInt, stringIndexOf, stringReplaceAll, stringSlice } = intrinsics;

  const timers = new Map();
  const counts = new Map();
  const outColors = host.hasColors(false);
  const errColors = host.hasColors(true);
  let indentation = '';
  let loaded;

  // Many a script logs nothing but plain values, and starts faster without the inspector.
  function inspect(value, depth, colors) {
    loaded ??= host.inspector();
    return loaded(value, depth, colors);
  }

  function text(value, colors) {
    if (colors && typeof value !== 'string') {
      return inspect(value, undefined, true);
    }
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

  function json(value) {
    try {
      return `${jsonStringify(value)}`;
    } catch {
      return inspect(value, 4); // it is circular, or has a bigint
    }
  }

  function directive(letter, value, colors) {
    switch (letter) {
      case 's': return plain(value);
      case 'd': return number(value, Number);
      case 'i': return number(value, (v) => parseInt(v, 10));
      case 'f': return number(value, parseFloat);
      case 'o': case 'O': return inspect(value, 4, colors);
      case 'j': return json(value);
      case 'c': return '';
      default: return undefined;
    }
  }

  function format(all, colors) {
    const args = asList(all);
    const parts = newList();
    let next = 0;
    if (typeof args[0] === 'string') {
      const template = args[0];
      next = 1;
      let result = '';
      let from = 0;
      for (let at = stringIndexOf(template, '%'); at !== -1; at = stringIndexOf(template, '%', at)) {
        const letter = stringSlice(template, at + 1, at + 2);
        if (letter === '%' && args.length > 1) {
          result += stringSlice(template, from, at + 1);
          from = at += 2;
          continue;
        }
        const shown = next < args.length ? directive(letter, args[next], colors) : undefined;
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
      parts[parts.length] = text(args[next], colors);
    }
    return arrayJoin(parts, ' ');
  }

  const indented = (text) =>
    (indentation === '' ? text : indentation + stringReplaceAll(text, '\n', `\n${indentation}`));

  function print(text) {
    host.printOut(indented(text));
  }

  function printError(text) {
    host.printErr(indented(text));
  }

  function printTime(label, args) {
    const start = mapGet(timers, label);
    if (start === undefined) {
      printError(`There is no timer '${label}'`);
      return;
    }
    const ms = host.now() - start;
    const time = ms < 1000 ? `${numberToFixed(ms, 3)}ms` : `${numberToFixed(ms / 1000, 3)}s`;
    print(`${label}: ${time}${args.length === 0 ? '' : ` ${format(args, outColors)}`}`);
  }

  function log(...args) {
    print(format(args, outColors));
  }

  function error(...args) {
    printError(format(args, errColors));
  }

  function group(...args) {
    if (args.length > 0) {
      print(format(args, outColors));
    }
    indentation += '  ';
  }

  const console = {
    log,
    info: log,
    debug: log,
    dirxml: log,
    warn: error,
    error,
    dir(value, options) {
      const depth = options?.depth;
      const colors = options?.colors ?? outColors;
      print(inspect(value, depth === null ? Infinity : typeof depth === 'number' ? depth : undefined, colors === true));
    },
    table(data, columns) {
      if (typeof data === 'object' && data !== null) {
        print(host.tableDrawer()(data, columns, (value) => inspect(value, 0, outColors)));
      } else {
        log(data);
      }
    },
    time(label = 'default') {
      const name = `${label}`;
      if (mapHas(timers, name)) {
        printError(`There is already a timer '${name}'`);
      } else {
        mapSet(timers, name, host.now());
      }
    },
    timeLog(label = 'default', ...args) { printTime(`${label}`, args); },
    timeEnd(label = 'default') {
      printTime(`${label}`, newList());
      mapDelete(timers, `${label}`);
    },
    count(label = 'default') {
      const name = `${label}`;
      const count = (mapGet(counts, name) ?? 0) + 1;
      mapSet(counts, name, count);
      print(`${name}: ${count}`);
    },
    countReset(label = 'default') {
      if (!mapDelete(counts, `${label}`)) {
        printError(`There is no count '${label}'`);
      }
    },
    trace(...args) {
      const trace = { name: 'Trace', message: format(args, errColors) };
      captureStackTrace(trace);
      printError(`${trace.stack}`);
    },
    assert(condition, ...args) {
      if (!condition) {
        printError(args.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(args, errColors)}`);
      }
    },
    group,
    groupCollapsed: group,
    groupEnd() { indentation = stringSlice(indentation, 2); },
  };
  define(global, 'console', console, false);
  return { __proto__: null, inspect, format };
})
