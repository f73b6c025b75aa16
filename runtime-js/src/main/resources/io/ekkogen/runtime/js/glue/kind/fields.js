// Text, handles and function pointers, by value and in memory. What has to stay alive because its address
// stands there belongs to the memory.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers, places, addresses, handles, callbacks, elements } = parts;
  const { BigInt, asIntN } = intrinsics;
  const { types, same, translated } = values;
  const { blockOf, keep } = places;
  const { addressAt, setAddress, stored } = addresses;
  const { inMemory, onceEach } = elements;
  const pointerSize = java.pointerSize();

  // A pointer to text. What a script stores belongs to the structure.
  function text(name) {
    const encoding = java.encoding(name);
    return inMemory({
      __proto__: null,
      isText: true,
      size: pointerSize,
      encoding,
      describe: (callback, i) => { callback.text(i, encoding); },
      describeResult: (callback) => { callback.resultText(encoding); },
      fromNative: same,
      toNative: types.string.toNative,
      get(where, offset) {
        const address = addressAt(where, offset);
        return address === 0n ? null : translated(() => java.textAt(asIntN(64, address), encoding));
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

  // Text in the structure itself, of at most so many code units.
  function inlineText(units, name) {
    const encoding = java.encoding(name);
    const length = units * java.unitSize(encoding);
    return inMemory({
      __proto__: null,
      size: length,
      get: (where, offset) =>
        translated(() => java.inlineText(blockOf(where.root), where.begin + offset, length, encoding)),
      set(where, offset, value, label) {
        const content = types.string.toNonNull(value, label);
        translated(() =>
          java.setInlineText(blockOf(where.root), where.begin + offset, length, content, encoding, label));
      },
    });
  }

  // A handle. Closing one that native code put there calls no close function.
  function handle(type, make) {
    return inMemory({
      __proto__: null,
      size: pointerSize,
      fromNative: (raw) => handles.handle(type, make(raw)),
      toNative: (value, label) => handles.peerOrNull(value, type, label),
      get(where, offset) {
        const address = addressAt(where, offset);
        return stored(where, offset, type, address) ?? handles.handle(type, make(asIntN(64, address)));
      },
      set(where, offset, value, label) {
        const peer = handles.peerOrNull(value, type, label);
        const address = setAddress(where, offset,
          peer === null ? 0n : BigInt(translated(() => java.handleAddress(peer, label))));
        keep(where, offset, peer === null ? undefined : { __proto__: null, type, address, value });
      },
    });
  }

  // A function pointer. The kind of callback is not there yet when the field's kind is made. Native code
  // may keep what is stored beyond the memory.
  function callback(kind, isRetained = false) {
    return inMemory({
      __proto__: null,
      size: pointerSize,
      fromNative: (raw) => callbacks.functionAt(kind(), raw),
      toNative: (value, label) => callbacks.functionOrNull(value, kind(), label),
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
  const functions = onceEach((kind) => callback(() => kind));
  const retained = onceEach((kind) => callback(() => kind, true));

  return { __proto__: null, text, inlineText, handle, callback, functions, retained };
})
