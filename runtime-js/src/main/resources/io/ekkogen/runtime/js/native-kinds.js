// The kinds of value in memory, by the names that glue has for them: scalars by their types.
(function (intrinsics, scalars, structKinds, fields, inline, bitFields, text, handles) {
  'use strict';

  return intrinsics.freeze({
    __proto__: null,
    ...scalars,
    ...structKinds,
    ...fields,
    array: inline.array,
    bits: bitFields.bits,
    strings: text.strings,
    handles: handles.handles,
  });
})
