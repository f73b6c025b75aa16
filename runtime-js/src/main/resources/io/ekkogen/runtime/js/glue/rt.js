// What glue scripts get as `rt`. It is made before user code runs.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers, views, arrays, lengths, given, text, handles, descriptions, structs, updates, elements, kinds, callbacks,
    passed, upcalls, marshaller, calls, variadic, module } = parts;
  const { BigInt, asUintN, freeze } = intrinsics;
  const { structType, unionType, fields } = descriptions;
  const { Struct, argument, cleared, reset, block, structOf, borrowed, load, store } = structs;

  return freeze({
    __proto__: null,
    // scalars
    toNative: values.converters('toNative'),
    toNonNull: values.converters('toNonNull'),
    long: BigInt,
    unsigned: (value) => asUintN(64, BigInt(value)),
    narrow: values.narrow,
    size: values.size,
    pointer: pointers.pointer,
    // structures
    layout: (code) => java.layout(code),
    Struct, structType, unionType, fields, instance: argument, cleared, update: updates.update, reset, block, structOf,
    borrowed, load, store,
    kind: kinds,
    terminated: elements.terminated,
    elementAt: kinds.elementAt,
    ...marshaller,
    // arrays and cells
    ...arrays,
    lengths,
    memoryIn: views.memoryIn,
    memoryInOrNull: views.memoryInOrNull,
    ...given,
    ...text,
    ...handles,
    ...callbacks,
    passed,
    ...upcalls,
    ...calls,
    ...variadic,
    ...module,
    enumeration: freeze,
  });
})
