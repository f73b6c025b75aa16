// TypedArrays and other views of memory of the engine.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, buffers, pointers, memory } = parts;
  const { TypeError, Uint8Array, arrayBufferByteLength, dataViewBuffer, dataViewByteLength, dataViewByteOffset,
    isInstance, isView, ofInstance, typedArrayAt, typedArrayBuffer, typedArrayByteLength, typedArrayByteOffset,
    typedArrayLength, typedArrayName } = intrinsics;
  const { types, fail } = values;
  const { allocate } = memory;

  // Undefined for what is no TypedArray.
  const typedName = (array) => (isView(array) ? typedArrayName(array) : undefined);

  function isTyped(array, scalar) {
    const name = typedName(array);
    return name !== undefined
      && (name === scalar.arrayName || (name === 'Uint8ClampedArray' && scalar === types.byte));
  }

  // Whether a built-in method cannot work on an object.
  function refuses(method, object) {
    let refused = false;
    try {
      method(object, 0);
    } catch (error) {
      if (!isInstance(TypeError, error)) {
        throw error; // no room on the stack
      }
      refused = true;
    }
    return refused;
  }

  // The length of a TypedArray whose memory is there, and is not another thread's too. One that is
  // detached, or out of the bounds of its buffer, has the length 0.
  function typedLength(array, label) {
    if (refuses(arrayBufferByteLength, typedArrayBuffer(array))) {
      throw fail('TypeError', label, 'an array of memory that is not shared', array);
    }
    const length = typedArrayLength(array);
    if (length === 0 && refuses(typedArrayAt, array)) {
      throw fail('TypeError', label, 'an array whose buffer still holds its elements', array);
    }
    return length;
  }

  const bytesOfView = (view, Bytes) =>
    new Bytes(dataViewBuffer(view), dataViewByteOffset(view), dataViewByteLength(view));

  // The bytes that a view shows, or a buffer has; undefined for other values.
  function bytesOf(value, label, Bytes = Uint8Array) {
    if (typedName(value) !== undefined) {
      typedLength(value, label);
      return new Bytes(typedArrayBuffer(value), typedArrayByteOffset(value), typedArrayByteLength(value));
    }
    if (!isView(value) && ofInstance(arrayBufferByteLength, value) === undefined) {
      return undefined;
    }
    if (isView(value) && refuses(arrayBufferByteLength, dataViewBuffer(value))) {
      throw fail('TypeError', label, 'a buffer of memory that is not shared', value);
    }
    const bytes = ofInstance(isView(value) ? (view) => bytesOfView(view, Bytes) : (buffer) => new Bytes(buffer), value);
    if (bytes === undefined) {
      throw fail('TypeError', label, 'a buffer that still holds its bytes', value);
    }
    return bytes;
  }

  // Copies what a TypedArray shows to a block of so many bytes, all at once.
  function copyTo(block, array, size) {
    const shown = typedArrayByteLength(array);
    java.fill(block, typedArrayBuffer(array), typedArrayByteOffset(array), shown < size ? shown : size);
  }

  // The block for memory of any type that native code only reads: a copy of a buffer, or where a pointer points.
  const memoryIn = (value, label) => block(value, label, pointers.toNonNullAddress);
  const memoryInOrNull = (value, label) => block(value, label, pointers.toAddress);

  function block(value, label, toAddress) {
    const bytes = bytesOf(value, label);
    if (bytes === undefined) {
      return java.borrow(toAddress(value, label), 0);
    }
    const shared = buffers.blockOf(bytes);
    if (shared !== undefined) {
      return shared;
    }
    const size = typedArrayByteLength(bytes);
    const copy = allocate(size, label, 16);
    copyTo(copy, bytes, size);
    return copy;
  }

  return { __proto__: null, typedName, isTyped, typedLength, bytesOf, copyTo, memoryIn, memoryInOrNull };
})
