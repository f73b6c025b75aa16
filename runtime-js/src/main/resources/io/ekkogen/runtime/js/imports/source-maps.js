// Shows the positions of stacks as they are in the files that users wrote.
(function (intrinsics, maps) {
  'use strict';

  const { Error, define, errorToString, stringReplaceAll } = intrinsics;

  function header(error) {
    try {
      return maps.explain(errorToString(error));
    } catch {
      return 'Error';
    }
  }

  function frame(site) {
    const file = site.getFileName();
    const line = site.getLineNumber();
    const column = site.getColumnNumber();
    const text = site.toString();
    const original = typeof file === 'string' ? maps.original(file, line, column) : null;
    return original === null ? text : stringReplaceAll(text, `${file}:${line}:${column}`, () => original);
  }

  define(Error, 'prepareStackTrace', (error, sites) => {
    let stack = header(error);
    for (let i = 0; i < sites.length; i++) {
      stack += `\n    at ${frame(sites[i])}`;
    }
    return stack;
  }, false);
})
