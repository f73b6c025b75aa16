// Where instances of structures lie: { type, view, root, begin, parts }. The root, { block, kept }, is
// shared by all that is inside one block: `kept` has, by offset, what has to stay alive because its
// address stands there. `parts` has the views that were made of what is inside the instance.
(function (intrinsics, java, parts) {
  'use strict';

  const { memory } = parts;
  const { Map, WeakSet, dataViewByteLength, mapDelete, mapForEach, mapGet, mapSet, weakSetAdd, weakSetHas } =
    intrinsics;
  const { viewOf, partOf, copy } = memory;

  // Scripts never hold one, so they cannot make one up.
  const made = new WeakSet();

  function place(type, view, root, begin) {
    const where = { __proto__: null, type, view, root, begin, parts: null };
    weakSetAdd(made, where);
    return where;
  }

  const rootOf = (block) => ({ __proto__: null, block, kept: null });
  const isPlace = (value) =>
    typeof value === 'object' && value !== null && weakSetHas(made, value);

  // Of memory that is there: the whole of a block, a part of one.
  const wholeBlock = (type, block) => place(type, viewOf(block), rootOf(block), 0);
  const inside = (where, offset, type) =>
    place(type, partOf(where.view, offset, type.size), where.root, where.begin + offset);

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

  return { __proto__: null, isPlace, wholeBlock, inside, part, keep, kept, forget, copyPlace };
})
