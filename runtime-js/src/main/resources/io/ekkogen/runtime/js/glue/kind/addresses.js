// Reads and writes addresses in memory.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, places } = parts;
  const { BigInt, asUintN } = intrinsics;
  const { types } = values;
  const { kept } = places;
  const pointerSize = java.pointerSize();
  const raw = pointerSize === 8 ? types.ulong : types.uint;

  // Returns the unsigned address at an offset of a place.
  const addressAt = (where, offset) => BigInt(raw.get(where.view, offset));

  function setAddress(where, offset, address) {
    const unsigned = asUintN(8 * pointerSize, address);
    raw.set(where.view, offset, unsigned);
    return unsigned;
  }

  // Returns the object that a script stored, if the pointer still leads to it and it has this type.
  function stored(where, offset, type, address) {
    const known = kept(where, offset);
    return known !== undefined && known.address === address && known.type === type
      ? known.value : undefined;
  }

  return { __proto__: null, addressAt, setAddress, stored };
})
