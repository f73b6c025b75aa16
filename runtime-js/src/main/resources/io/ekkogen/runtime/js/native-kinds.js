// The kinds of field, by the names that glue has for them.
(function (intrinsics, fields, inline, bitFields) {
  'use strict';

  const { struct, pointerTo, text, inlineText, handle, callback } = fields;
  const { array } = inline;
  const { bits } = bitFields;

  return intrinsics.freeze({
    __proto__: null, struct, pointerTo, text, inlineText, handle, callback, array, bits,
  });
})
