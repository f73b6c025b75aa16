// The kinds of value in memory, by the names that glue has for them: scalars by their types.
(function (intrinsics, java, parts) {
  'use strict';

  const { scalars, nested, fields, inline, pointed, bits, text, handles } = parts;
  return intrinsics.freeze({
    __proto__: null,
    ...scalars.named,
    ...nested,
    ...fields,
    array: inline.array,
    ...pointed,
    bits: bits.bits,
    strings: text.strings,
    handles: handles.handles,
  });
})
