// The kinds of field, by the names that glue has for them.
(function (intrinsics, fields, inline, bitFields) {
  'use strict';

  const { scalar, struct, pointerTo, text, inlineText, handle, callback, functions, retained } = fields;
  const { array } = inline;
  const { bits } = bitFields;

  return intrinsics.freeze({
    __proto__: null, scalar, struct, pointerTo, text, inlineText, handle, callback, functions, retained, array,
    bits,
  });
})
