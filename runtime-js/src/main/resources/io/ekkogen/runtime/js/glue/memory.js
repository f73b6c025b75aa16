// Native memory, and the holders of what `ref` and `out` parameters leave.
(function (intrinsics, java, parts) {
  'use strict';

  const { values } = parts;
  const { ArrayBuffer, DataView, Uint8Array, dataViewBuffer, dataViewByteLength, dataViewByteOffset, descriptorOf,
    hasOwn, inheritedDescriptor, isArray, isExtensible, put, typedArrayFill, typedArraySet } = intrinsics;
  const { fail } = values;

  const LARGEST = 2 ** 31 - 1024;

  // How many strings or handles fit an array: each takes far more of Java's memory than of C's.
  const MOST_OBJECTS = 2 ** 24;

  // What the strictest C type of that size needs: sizes are multiples of alignments.
  function alignmentFor(size) {
    const power = size & -size;
    return power === 0 || power > 16 ? 16 : power;
  }

  function allocate(size, label, alignment = alignmentFor(size)) {
    if (size > LARGEST) {
      throw fail('RangeError', label, `at most ${LARGEST} bytes`, size);
    }
    return java.allocate(size, alignment);
  }

  const viewOf = (block) => new DataView(new ArrayBuffer(block.buffer()));

  // A part of what a view shows.
  const partOf = (view, offset, length) =>
    new DataView(dataViewBuffer(view), dataViewByteOffset(view) + offset, length);

  const bytesOf = (view) => new Uint8Array(dataViewBuffer(view), dataViewByteOffset(view), dataViewByteLength(view));

  const zero = (view) => typedArrayFill(bytesOf(view), 0);

  const copy = (from, to) => typedArraySet(bytesOf(to), bytesOf(from));

  // The holder of a `ref` or `out` parameter: { value } or a one-element array.
  const key = (holder) => (isArray(holder) ? 0 : 'value');

  // Whether what the callee leaves can be given to a holder: afterwards it is too late to refuse.
  function canHold(holder, name) {
    const own = descriptorOf(holder, name);
    const property = own ?? inheritedDescriptor(holder, name);
    return property !== undefined && !hasOwn(property, 'writable')
      ? property.set !== undefined
      : (own !== undefined || isExtensible(holder)) && property?.writable !== false;
  }

  function checkHolder(holder, label) {
    if (holder === null || typeof holder !== 'object') {
      throw fail('TypeError', label, 'an object { value } or an array of one element', holder);
    }
    if (!canHold(holder, key(holder))) {
      throw fail('TypeError', label, 'a holder that can be written to', holder);
    }
  }

  // The same for the first elements of an Array.
  function checkElements(array, length, label) {
    const canGrow = isExtensible(array);
    for (let i = 0; !canGrow && i < length; i++) {
      if (!canHold(array, `${i}`)) {
        throw fail('TypeError', label, 'an array that can be written to', array);
      }
    }
  }

  const held = (holder) => holder[key(holder)];

  function hold(holder, value) {
    put(holder, key(holder), value);
    return value;
  }

  return {
    __proto__: null, LARGEST, MOST_OBJECTS, allocate, viewOf, partOf, zero, copy, checkHolder, checkElements, held,
    hold,
  };
})
