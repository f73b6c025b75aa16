// The kinds of field, by the names that glue has for them.
(function (intrinsics, fields, inline, bitFields) {
  'use strict';

  const { scalar, struct, pointerTo, text, inlineText, handle, callback } = fields;
  const { array } = inline;
  const { bits } = bitFields;

  return intrinsics.freeze({
    __proto__: null, scalar, struct, pointerTo, text, inlineText, handle, callback, array, bits,
  });
})
