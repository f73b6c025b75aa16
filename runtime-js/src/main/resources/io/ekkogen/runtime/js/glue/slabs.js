// Blocks of native memory that small structures get theirs from, one piece after the other, since allocating a block
// takes longer than most calls. A slab is freed when the last of its pieces is gone, so it is small.
(function (intrinsics, java, parts) {
  'use strict';

  const { memory } = parts;
  const { ArrayBuffer, BigInt, DataView } = intrinsics;
  const { allocate } = memory;

  // In bytes. There are no slabs where every block is to be as large as was asked for.
  const SIZE = 4096;
  const LARGEST = java.isolatesBlocks() ? -1 : 256;

  // What every piece is aligned to; C's types need no more.
  const ALIGNMENT = 16;

  let slab = null;
  let taken = SIZE;

  function newSlab() {
    const block = allocate(SIZE, 'slab', ALIGNMENT);
    slab = {
      __proto__: null, block, buffer: new ArrayBuffer(block.buffer()), address: BigInt(java.addressOf(block)),
    };
    taken = 0;
  }

  // The place of a structure in zeroed memory, as `place` makes it.
  function pieceFor(type, place) {
    const { size } = type;
    const rounded = (size + ALIGNMENT - 1) & -ALIGNMENT;
    if (taken + rounded > SIZE) {
      newSlab();
    }
    const origin = taken;
    taken += rounded;
    return place(type, new DataView(slab.buffer, origin, size),
      { __proto__: null, block: null, slab, origin, size, kept: null }, 0);
  }

  return { __proto__: null, LARGEST, pieceFor };
})
