// What glue scripts get as `rt`. It is made before user code runs.
(function (intrinsics, java, values, pointers, memory, arrays, text, handles, structs, kind, structArrays,
  elements, callbacks, upcalls, marshallers, calls, variadic, module) {
  'use strict';

  const { BigInt, asUintN, freeze } = intrinsics;
  const { cell, peek, take } = memory;
  const { Struct, structType, fields, argument, cleared, update, reset, block, structOf, borrowed, load,
    store } = structs;
  const { requireGiven, arrayIn, room, arrayOut, arrayOf, longest, count } = arrays;

  return freeze({
    __proto__: null,
    // scalars
    toNative: values.converters(),
    long: BigInt,
    unsigned: (value) => asUintN(64, BigInt(value)),
    narrow: values.narrow,
    size: values.size,
    pointer: pointers.pointer,
    cell, peek, take,
    // structures
    layout: (code) => java.layout(code),
    Struct, structType, fields, instance: argument, cleared, update, reset, block, structOf, borrowed, load, store,
    kind,
    ...structArrays,
    marshaller: marshallers.marshaller,
    // arrays
    requireGiven, arrayIn, room, arrayOut, arrayOf, longest, count,
    ...text,
    ...handles,
    ...elements,
    ...callbacks,
    ...upcalls,
    ...calls,
    ...variadic,
    ...module,
    enumeration: freeze,
  });
})
