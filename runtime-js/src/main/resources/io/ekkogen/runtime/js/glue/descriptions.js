// Descriptions of structures, which glue makes: their fields, and what follows from these.
(function (intrinsics, java, parts) {
  'use strict';

  const { values } = parts;
  const { WeakMap, arrayIncludes, freeze, getPrototypeOf, keys, newList, weakGet, weakSet } = intrinsics;
  const { fail } = values;

  // What every description of a structure has that glue made. Scripts hold neither, so they cannot make one up.
  const GLUE = freeze({ __proto__: null });

  // Class → what describes it; and what has not been asked for its class yet, as it comes before it.
  const typeOf = new WeakMap();
  let unnamed = newList();

  // Of which all fields share bytes with others.
  const unionType = (name, size, fields, Type, alignment = 16) =>
    structType(name, size, fields, Type, alignment, fields);

  // Up to an alignment of 16, the size tells what is needed. `overlapping` names fields that share
  // bytes with others.
  function structType(name, size, fields, Type, alignment = 16, overlapping = newList()) {
    const type = {
      __proto__: null, glue: GLUE, name, size, fields: freeze(fields), Type,
      alignment: alignment > 16 ? alignment : undefined,
      overlapping: freeze(overlapping),
      table: undefined, // its fields
      isFlat: false, // whether they lead to no other objects
      hasCounts: false, // whether some count what others point at
      flexible: undefined, // the array at its end: { name, offset, size } of an element
      hasLast: false, // whether the length of what some point at depends on others
      isSmall: undefined, // not known before there are its fields
    };
    unnamed[unnamed.length] = type;
    return type;
  }

  function typeOfClass(Class) {
    for (let i = 0; i < unnamed.length; i++) {
      try {
        weakSet(typeOf, unnamed[i].Type(), unnamed[i]);
      } catch {
        // Glue that failed before it came to the class.
      }
    }
    unnamed = newList();
    for (let known = Class; typeof known === 'function'; known = getPrototypeOf(known)) {
      const type = weakGet(typeOf, known);
      if (type !== undefined) {
        return type;
      }
    }
    throw fail('TypeError', 'this', 'a class of structures of a native library', Class);
  }

  // The fields of a structure: name → { type, kind, read, offset, label }.
  function fields(type, described) {
    const table = { __proto__: null };
    const names = keys(described);
    let isFlat = true;
    for (let i = 0; i < names.length; i++) {
      const { 0: kind, 1: offset } = described[names[i]];
      isFlat = isFlat && kind.scalar !== undefined;
      type.hasCounts = type.hasCounts || kind.isCount === true;
      type.hasLast = type.hasLast || kind.isLast === true;
      if (kind.isFlexible === true) {
        type.flexible = freeze({ __proto__: null, name: names[i], offset, size: kind.elementSize });
      }
      const { read } = kind;
      table[names[i]] = freeze({ __proto__: null, type, kind, read, offset, label: `${type.name}.${names[i]}` });
    }
    type.table = freeze(table);
    type.isFlat = isFlat;
    return table;
  }

  // Whether scripts get TypedArrays over the memory of instances.
  function exposesBuffer({ table, overlapping }) {
    const names = keys(table);
    let exposes = overlapping.length > 0; // is shown as bytes
    for (let i = 0; i < names.length && !exposes; i++) {
      const kind = elementOf(table[names[i]].kind);
      exposes = kind.exposesBuffer === true || (kind.isStruct === true && exposesBuffer(kind.type));
    }
    return exposes;
  }

  // The kind of what is not an array of others, in arrays of arrays.
  function elementOf(kind) {
    return kind.element === undefined || kind.exposesBuffer ? kind : elementOf(kind.element);
  }

  // Whether a field of this kind has pointers that are followed: to text when it is read, and where
  // those count also to structures.
  function follows(kind, counts) {
    if (kind.element !== undefined) {
      return follows(kind.element, counts);
    }
    const table = kind.type?.table;
    const names = table === undefined ? newList() : keys(table);
    for (let i = 0; i < names.length; i++) {
      if (follows(table[names[i]].kind, counts)) {
        return true;
      }
    }
    return kind.isText === true || (counts && kind.isPointer === true);
  }

  const isOpen = (type, name, field, counts) =>
    arrayIncludes(type.overlapping, name) && follows(field.kind, counts);

  return { __proto__: null, GLUE, structType, unionType, typeOfClass, fields, exposesBuffer, isOpen };
})
