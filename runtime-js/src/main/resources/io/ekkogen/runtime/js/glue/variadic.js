// Variadic arguments: type and value in turn. Types are those of the mapping by their names, `T[]` for an
// array, which is copied in and back, and `T*` for a structure or a holder of one value.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, arrays, text, structs, updates, handles, callbacks, kinds } = parts;
  const { Map, asIntN, fround, hasOwn, newList, stringSlice } = intrinsics;
  const { types, fail } = values;
  const { arrayRefOrNull, arrayBack, cellRefOrNull, cellBack, isNull } = arrays;
  const { strings } = text;

  // Each passes a value, and returns what copies back what the callee left there, if anything.

  // C's default promotions.
  function passScalar(list, type, value) {
    if (type === types.IntPtr) {
      list.addAddress(value);
    } else if (type === types.double) {
      list.addDouble(value);
    } else if (type === types.float) {
      list.addDouble(fround(value));
    } else if (type.size === 8) {
      list.addLong(value);
    } else {
      list.addInt(value | 0);
    }
  }

  function passText(list, isWide, value) {
    if (isWide) {
      list.addWideString(value);
    } else {
      list.addString(value);
    }
  }

  function passStrings(list, value, label) {
    const copy = arrayRefOrNull(strings, value, label);
    if (copy.memory === null) {
      list.addAddress(0);
      return undefined;
    }
    list.addStrings(copy.memory);
    return () => { arrayBack(strings, value, copy); };
  }

  function passArray(list, name, value, label) {
    const copy = arrayRefOrNull(kinds[name], value, label);
    list.addBlock(copy.memory);
    return () => { arrayBack(kinds[name], value, copy); };
  }

  function passCell(list, name, holder, label) {
    const cell = cellRefOrNull(kinds[name], holder, label);
    list.addBlock(cell.memory);
    return () => { cellBack(kinds[name], cell, holder); };
  }

  function passStruct(list, type, value, label, instances) {
    const struct = isNull(value) ? null : structs.argument(value, type, type.Type(), label, instances);
    list.addBlock(structs.block(struct));
    return () => { updates.update(value, struct); };
  }

  // Native code may keep a function that it is passed this way.
  function passFunction(list, kind, value, label) {
    list.addAddress(asIntN(64, callbacks.pointerTo(value, kind, label, true).address));
  }

  // What a mapping's own types are, by their names.
  function variadicTypes(kinds, structTypes, handleTypes, enums) {
    const passers = { __proto__: null };
    const add = (list, suffix, pass) => {
      for (let i = 0; i < list.length; i++) {
        passers[list[i].name + suffix] =
          (dots, value, label, instances) => pass(dots, list[i], value, label, instances);
      }
    };
    add(kinds, '', passFunction);
    add(structTypes, '*', passStruct);
    add(handleTypes, '', (dots, type, value, label) => {
      dots.addHandle(handles.peerOrNull(value, type, label));
    });
    return { __proto__: null, enums, passers };
  }

  // The name of a scalar or string type, be it an enum's.
  function plainName(name, named) {
    const plain = hasOwn(named.enums, name) ? named.enums[name] : name;
    return hasOwn(types, plain) ? plain : undefined;
  }

  // What passes the values of a type; undefined where there is no such type.
  function passerOf(name, named) {
    const plain = plainName(name, named);
    if (plain !== undefined) {
      const type = types[plain];
      return type.size === undefined
        ? (list, value, label) => { passText(list, plain === 'wstring', type.toNative(value, label)); }
        : (list, value, label) => { passScalar(list, type, type.toNative(value, label)); };
    }
    if (hasOwn(named.passers, name)) {
      return named.passers[name];
    }
    const length = stringSlice(name, -2) === '[]' ? 2 : stringSlice(name, -1) === '*' ? 1 : 0;
    const element = length === 0 ? undefined : plainName(stringSlice(name, 0, -length), named);
    if (element === 'string' && length === 2) {
      return passStrings;
    }
    if (element === undefined || types[element].size === undefined) {
      return undefined;
    }
    const pass = length === 2 ? passArray : passCell;
    return (list, value, label) => pass(list, element, value, label);
  }

  // What the host is given, and what is to be done after the call.
  function varargs(args, name, named) {
    const list = java.varargs();
    const after = newList();
    const instances = new Map(); // one for each plain object
    for (let i = 0; i < args.length; i += 2) {
      const label = `${name}: value ${i / 2 + 1}`;
      const pass = typeof args[i] === 'string' ? passerOf(args[i], named) : undefined;
      if (pass === undefined) {
        throw fail('TypeError', label, 'the name of a type before it, such as "int"', args[i]);
      }
      if (i + 1 === args.length) {
        throw fail('TypeError', label, `a value after the type "${args[i]}"`, undefined);
      }
      const copyBack = pass(list, args[i + 1], label, instances);
      if (copyBack !== undefined) {
        after[after.length] = copyBack;
      }
    }
    return { __proto__: null, list, after };
  }

  function varargsBack(passed) {
    for (let i = 0; i < passed.after.length; i++) {
      passed.after[i]();
    }
  }

  return { __proto__: null, variadicTypes, varargs, varargsBack };
})
