// ArrayBuffers over native memory. Calls pass that memory itself, without a copy.
(function (intrinsics, java, parts) {
  'use strict';

  const { ArrayBuffer, BigInt, WeakMap, WeakRef, arrayBufferByteLength, dataViewBuffer, dataViewByteLength,
    dataViewByteOffset, deref, isView, newList, typedArrayBuffer, typedArrayByteLength, typedArrayByteOffset,
    typedArrayName, weakGet, weakSet } = intrinsics;

  // How many buffers one call may be passed by their addresses.
  const MOST = 256;

  // Buffer → its block, which keeps the memory allocated.
  const blocks = new WeakMap();

  // Those that were passed by their addresses last. The engine keeps the target of a new WeakRef until the end
  // of the turn, so a buffer stays while a call on this thread uses its address.
  let passed = newList();

  function bufferOf(block) {
    const buffer = new ArrayBuffer(block.buffer());
    weakSet(blocks, buffer, block);
    return buffer;
  }

  // The native memory that a buffer or a view shows: { buffer, block, offset, length }; undefined for all else.
  function nativeMemory(value) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const isTyped = isView(value) && typedArrayName(value) !== undefined;
    const buffer = isTyped ? typedArrayBuffer(value) : isView(value) ? dataViewBuffer(value) : value;
    const block = weakGet(blocks, buffer);
    if (block === undefined) {
      return undefined;
    }
    const offset = isTyped ? typedArrayByteOffset(value) : isView(value) ? dataViewByteOffset(value) : 0;
    const length = isTyped ? typedArrayByteLength(value)
      : isView(value) ? dataViewByteLength(value) : arrayBufferByteLength(buffer);
    return { __proto__: null, buffer, block, offset, length };
  }

  // The block that the host is given for such a buffer or view.
  function blockOf(value) {
    const memory = nativeMemory(value);
    return memory === undefined ? undefined : java.part(memory.block, memory.offset, memory.length);
  }

  function addressOf(value) {
    const memory = nativeMemory(value);
    return memory === undefined ? undefined : BigInt(java.addressOf(memory.block)) + BigInt(memory.offset);
  }

  // The address for a call, during which the buffer is kept.
  function passedAddress(value) {
    const memory = nativeMemory(value);
    if (memory === undefined) {
      return undefined;
    }
    if (passed.length === MOST) {
      passed = newList();
    }
    passed[passed.length] = new WeakRef(memory.buffer);
    return BigInt(java.addressOf(memory.block)) + BigInt(memory.offset);
  }

  // The buffers that a call on another thread may have been passed, which has to keep them.
  function passedToCall() {
    const buffers = newList();
    for (let i = 0; i < passed.length; i++) {
      buffers[i] = deref(passed[i]);
    }
    passed = newList();
    return buffers;
  }

  return { __proto__: null, bufferOf, blockOf, addressOf, passedAddress, passedToCall };
})
