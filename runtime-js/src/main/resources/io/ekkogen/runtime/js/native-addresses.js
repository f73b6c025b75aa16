// Addresses in memory, and what a script stored there.
(function (intrinsics, java, values, places) {
  'use strict';

  const { BigInt, asUintN } = intrinsics;
  const { types } = values;
  const { kept } = places;
  const pointerSize = java.pointerSize();
  const raw = pointerSize === 8 ? types.ulong : types.uint;

  // The address at an offset of a place, unsigned.
  const addressAt = (where, offset) => BigInt(raw.get(where.view, offset));

  function setAddress(where, offset, address) {
    const unsigned = asUintN(8 * pointerSize, address);
    raw.set(where.view, offset, unsigned);
    return unsigned;
  }

  // What a script stored, if the pointer still leads there, and is of this type.
  function stored(where, offset, type, address) {
    const known = kept(where, offset);
    return known !== undefined && known.address === address && known.type === type
      ? known.value : undefined;
  }

  return { __proto__: null, addressAt, setAddress, stored };
})
