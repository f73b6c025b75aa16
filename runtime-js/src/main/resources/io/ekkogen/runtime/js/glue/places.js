// Where instances of structures lie: { type, view, root, begin, parts }. The root, { block, slab, origin, size, kept },
// is shared by all that is inside one block: `kept` has, by offset, what has to stay alive because its
// address stands there. `parts` has the views that were made of what is inside the instance.
(function (intrinsics, java, parts) {
  'use strict';

  const { memory, slabs, descriptions } = parts;
  const { BigInt, Map, dataViewByteLength, isInteger, mapDelete, mapForEach, mapGet, mapSet, trunc } = intrinsics;
  const { allocate, viewOf, partOf, copy } = memory;
  const { LARGEST, pieceFor } = slabs;
  const { exposesBuffer } = descriptions;

  // Scripts never hold one, so they cannot make one up.
  const place = (type, view, root, begin) => ({ __proto__: null, type, view, root, begin, parts: null, room: undefined });

  const rootOf = (block) => ({ __proto__: null, block, slab: null, origin: 0, size: 0, kept: null });

  // Of memory that is there: the whole of a block, a part of one.
  const wholeBlock = (type, block) => place(type, viewOf(block), rootOf(block), 0);
  const inside = (where, offset, type) =>
    place(type, partOf(where.view, offset, type.size), where.root, where.begin + offset);

  // Whether the memory of an instance may be a piece of a slab: a script that has a TypedArray reaches its whole buffer.
  const isSmall = (type) =>
    (type.isSmall ??= type.size <= LARGEST && type.alignment === undefined && !exposesBuffer(type));

  // Of new memory, which may be a piece of a slab.
  const newPlace = (type, init) => (type.flexible !== undefined
    ? flexiblePlace(type, init)
    : isSmall(type)
      ? pieceFor(type, place) : wholeBlock(type, allocate(type.size, type.name, type.alignment)));

  // With room for as many elements as an object has for the array at the end.
  function flexiblePlace(type, init) {
    const { name, offset, size } = type.flexible;
    const length = init?.[name]?.length;
    const end = offset + (isInteger(length) && length > 0 ? length : 0) * size;
    const total = end > type.size ? end : type.size;
    const where = wholeBlock(type, allocate(total, type.name, type.alignment));
    where.room = trunc((total - offset) / size);
    return where;
  }

  // What the host is given for a root, made at its first use.
  const blockOf = (root) => root.block ?? (root.block = java.part(root.slab.block, root.origin, root.size));

  // The address of a place, as a bigint.
  function addressOf({ root, begin }) {
    return root.slab === null
      ? BigInt(java.addressOf(root.block)) + BigInt(begin) : root.slab.address + BigInt(root.origin + begin);
  }

  // What was made of a part of a structure, so that it is the same object each time.
  function part(where, kind, offset, make) {
    where.parts ??= new Map();
    let ofKind = mapGet(where.parts, kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      mapSet(where.parts, kind, ofKind);
    }
    let known = mapGet(ofKind, offset);
    if (known === undefined) {
      known = make();
      mapSet(ofKind, offset, known);
    }
    return known;
  }

  // Keeps a value alive until another, or undefined, takes its place.
  function keep(where, offset, value) {
    const { root } = where;
    if (value !== undefined) {
      root.kept ??= new Map();
      mapSet(root.kept, where.begin + offset, value);
    } else if (root.kept !== null) {
      mapDelete(root.kept, where.begin + offset);
    }
  }

  const kept = (where, offset) =>
    (where.root.kept === null ? undefined : mapGet(where.root.kept, where.begin + offset));

  function forget(where, length) {
    const { root, begin } = where;
    if (root.kept !== null) {
      mapForEach(root.kept, (value, at) => {
        if (at >= begin && at < begin + length) {
          mapDelete(root.kept, at);
        }
      });
    }
  }

  // Copies the bytes of a structure, and what is kept for them.
  function copyPlace(from, to) {
    if (from.root === to.root && from.begin === to.begin) {
      return;
    }
    const size = dataViewByteLength(from.view);
    copy(from.view, to.view);
    forget(to, size);
    if (from.root.kept !== null) {
      mapForEach(from.root.kept, (value, at) => {
        if (at >= from.begin && at < from.begin + size) {
          keep(to, at - from.begin, value);
        }
      });
    }
  }

  return { __proto__: null, wholeBlock, inside, newPlace, blockOf, addressOf, part, keep, kept, forget, copyPlace };
})
