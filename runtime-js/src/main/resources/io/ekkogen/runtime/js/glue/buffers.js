// ArrayBuffers over native memory: they are passed without a copy.
(function (intrinsics, java, parts) {
  'use strict';

  const { ArrayBuffer, BigInt, WeakMap, dataViewBuffer, dataViewByteOffset, isView, typedArrayBuffer,
    typedArrayByteLength, typedArrayByteOffset, typedArrayName, weakGet, weakSet } = intrinsics;

  // Buffer → its block, which keeps the memory allocated.
  const blocks = new WeakMap();

  // A buffer over a block.
  function bufferOf(block) {
    const buffer = new ArrayBuffer(block.buffer());
    weakSet(blocks, buffer, block);
    return buffer;
  }

  // The block of a typed array over native memory; undefined for other arrays.
  function blockOf(array) {
    const block = weakGet(blocks, typedArrayBuffer(array));
    return block === undefined
      ? undefined : java.part(block, typedArrayByteOffset(array), typedArrayByteLength(array));
  }

  // The address of such a buffer, or of a view of one; undefined for everything else.
  function addressOf(value) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    if (!isView(value)) {
      const block = weakGet(blocks, value);
      return block === undefined ? undefined : BigInt(java.addressOf(block));
    }
    const isTyped = typedArrayName(value) !== undefined;
    const block = weakGet(blocks, isTyped ? typedArrayBuffer(value) : dataViewBuffer(value));
    if (block === undefined) {
      return undefined;
    }
    const offset = isTyped ? typedArrayByteOffset(value) : dataViewByteOffset(value);
    return BigInt(java.addressOf(block)) + BigInt(offset);
  }

  return { __proto__: null, bufferOf, blockOf, addressOf };
})
