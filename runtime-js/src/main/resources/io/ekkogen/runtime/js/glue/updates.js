// What calls leave in the plain objects that scripts passed as structures.
(function (intrinsics, java, parts) {
  'use strict';

  const { structs, descriptions } = parts;
  const { Map, arrayIncludes, hasOwn, mapGet, mapSet, tryPut } = intrinsics;
  const { placeOf } = structs;
  const { isOpen } = descriptions;

  // Whether a plain object has one of the fields that overlap.
  function choosesAmong(overlapping, value) {
    for (let i = 0; i < overlapping.length; i++) {
      if (hasOwn(value, overlapping[i])) {
        return true;
      }
    }
    return false;
  }

  // The instances that plain objects have been updated from; null while none is. Objects may lead to each
  // other in rings.
  let updated = null;

  // Writes what the callee left into the plain object that the script passed.
  function update(value, struct) {
    if (struct !== null && value !== struct) {
      updateObject(value, struct);
    }
  }

  function updateObject(value, struct) {
    if (updated !== null) {
      updateOnce(value, struct);
      return;
    }
    updated = new Map();
    try {
      updateOnce(value, struct);
    } finally {
      updated = null;
    }
  }

  // Of fields that overlap an object gets those that it has; where it has none, all but those that are, or
  // have, pointers which are followed. A member that cannot be written stays.
  function updateOnce(value, struct) {
    if (mapGet(updated, value) === struct) {
      return;
    }
    mapSet(updated, value, struct);
    const where = placeOf(struct);
    const { type } = where;
    const { table } = type;
    const chooses = choosesAmong(type.overlapping, value);
    for (let i = 0; i < type.fields.length; i++) {
      const name = type.fields[i];
      const field = table[name];
      const isLeftOut = chooses
        ? arrayIncludes(type.overlapping, name) && !hasOwn(value, name) : isOpen(type, name, field, true);
      if (!isLeftOut) {
        const { kind, offset, label } = field;
        const left = kind.get(where, offset, label);
        tryPut(value, name,
          kind.update === undefined ? left : kind.update(value[name], left, where, offset));
      }
    }
  }

  return { __proto__: null, update };
})
