// The kinds of field that are more than a scalar. Each reads and writes what is at an offset of a
// place: { get(where, offset, label), set(where, offset, value, label), size }. Some also say how they
// are shown, and what becomes of a plain object's member when the callee has changed the field.
(function (intrinsics, java, values, pointers, places, structs, handles, callbacks) {
  'use strict';

  const { BigInt, Map, asIntN, asUintN, freeze, mapGet, mapSet } = intrinsics;
  const { types, translated } = values;
  const { inside, keep, kept, copyPlace } = places;
  const { placeOf, knownPlace, addressOf, borrowed } = structs;
  const pointerSize = java.pointerSize();
  const raw = pointerSize === 8 ? types.ulong : types.uint;

  const addressAt = (where, offset) => BigInt(raw.get(where.view, offset));
  const setAddress = (where, offset, address) =>
    raw.set(where.view, offset, asUintN(8 * pointerSize, address));
  const isNull = (value) => value === null || value === undefined;

  // What a script stored, if the pointer still leads there, and is of this type.
  function stored(where, offset, type, address) {
    const known = kept(where, offset);
    return known !== undefined && known.address === address && known.type === type
      ? known.value : undefined;
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

  const scalars = new Map();
  function scalar(name) {
    let kind = mapGet(scalars, name);
    if (kind === undefined) {
      const type = types[name];
      kind = freeze({
        __proto__: null,
        scalar: type,
        size: type.size,
        get: (where, offset) => type.get(where.view, offset),
        set: (where, offset, value, label) =>
          type.set(where.view, offset, type.toNative(value, label)),
      });
      mapSet(scalars, name, kind);
    }
    return kind;
  }

  // A structure inside the structure.
  function struct(type) {
    const kind = {
      __proto__: null,
      type,
      size: type.size,
      get: (where, offset) =>
        part(where, kind, offset, () => new (type.Type())(inside(where, offset, type))),
      set(where, offset, value, label) {
        const given = structs.instance(value, type, type.Type(), label);
        copyPlace(placeOf(given), inside(where, offset, type));
      },
      // What is to be stored, apart from the memory where it may be a part of what is overwritten.
      apart(where, value, label) {
        const given = structs.instance(value, type, type.Type(), label);
        return placeOf(given).root === where.root ? structs.copyOf(given) : given;
      },
      update(member, nested) {
        const object = typeof member === 'object' && member !== null ? member : {};
        structs.update(object, nested);
        return object;
      },
    };
    return freeze(kind);
  }

  // A pointer to a structure. One that a script stored is kept alive, and comes back.
  function pointerTo(type) {
    return freeze({
      __proto__: null,
      isPointer: true,
      size: pointerSize,
      get(where, offset) {
        const address = addressAt(where, offset);
        return stored(where, offset, type, address) ?? borrowed(type, asIntN(64, address));
      },
      set(where, offset, value, label) {
        if (isNull(value)) {
          setAddress(where, offset, 0n);
          keep(where, offset, undefined);
        } else {
          const given = structs.instance(value, type, type.Type(), label);
          const address = addressOf(given);
          setAddress(where, offset, address);
          keep(where, offset, {
            __proto__: null, type, address: asUintN(8 * pointerSize, address), value: given,
          });
        }
      },
      update(member, target, where, offset) {
        const isPlain = typeof member === 'object' && member !== null && knownPlace(member) === undefined;
        if (isPlain && stored(where, offset, type, addressAt(where, offset)) !== undefined) {
          structs.update(member, target);
          return member;
        }
        return target;
      },
      show: (where, offset) => pointers.pointer(addressAt(where, offset)),
    });
  }

  // A pointer to text. What a script stores belongs to the structure.
  function text(encoding) {
    return freeze({
      __proto__: null,
      isText: true,
      size: pointerSize,
      get(where, offset) {
        const address = addressAt(where, offset);
        return address === 0n
          ? null : translated(() => java.readString(asIntN(64, address), encoding, -1));
      },
      set(where, offset, value, label) {
        const content = types.string.toNative(value, label);
        if (content === null) {
          setAddress(where, offset, 0n);
          keep(where, offset, undefined);
        } else {
          const copy = translated(() => java.textBlock(content, encoding, label));
          setAddress(where, offset, BigInt(java.addressOf(copy)));
          keep(where, offset, copy);
        }
      },
    });
  }

  // Text in the structure itself.
  function inlineText(length, encoding) {
    return freeze({
      __proto__: null,
      size: length,
      get: (where, offset) =>
        translated(() => java.inlineText(where.root.block, where.begin + offset, length, encoding)),
      set(where, offset, value, label) {
        const content = types.string.toNative(value, label, false);
        translated(() =>
          java.setInlineText(where.root.block, where.begin + offset, length, content, encoding, label));
      },
    });
  }

  // A handle. Closing one that native code put there calls no close function.
  function handle(type, make) {
    return freeze({
      __proto__: null,
      size: pointerSize,
      get(where, offset) {
        const address = addressAt(where, offset);
        return stored(where, offset, type, address) ?? handles.handle(type, make(asIntN(64, address)));
      },
      set(where, offset, value, label) {
        const peer = handles.peer(value, type, label, true);
        const address = peer === null
          ? 0n : asUintN(8 * pointerSize, BigInt(translated(() => java.handleAddress(peer, label))));
        setAddress(where, offset, address);
        keep(where, offset, peer === null ? undefined : { __proto__: null, type, address, value });
      },
    });
  }

  // A function pointer. The kind of callback is not there yet when the field's kind is made. Native code
  // may keep what is stored beyond the memory.
  function callback(kind, isRetained = false) {
    return freeze({
      __proto__: null,
      size: pointerSize,
      get: (where, offset) => callbacks.functionAt(kind(), addressAt(where, offset)),
      set(where, offset, value, label) {
        const { given, address } = callbacks.pointerTo(value, kind(), label, isRetained);
        setAddress(where, offset, address);
        keep(where, offset, given === null ? undefined : { __proto__: null, given, value });
      },
      show: (where, offset) => pointers.pointer(addressAt(where, offset)),
    });
  }

  // The same of a kind that is there, made once for calls.
  const ofKinds = new Map();
  const ofRetained = new Map();
  function once(known, kind, isRetained) {
    let made = mapGet(known, kind);
    if (made === undefined) {
      made = callback(() => kind, isRetained);
      mapSet(known, kind, made);
    }
    return made;
  }
  const functions = (kind) => once(ofKinds, kind, false);
  const retained = (kind) => once(ofRetained, kind, true);

  return {
    __proto__: null, part, scalar, struct, pointerTo, text, inlineText, handle, callback, functions, retained,
  };
})
