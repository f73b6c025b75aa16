// What glue scripts get as `rt`. It is made before user code runs.
(function (intrinsics, java, values, pointers, arrays, text, handles, structs, kind, callbacks, upcalls, marshallers,
  calls, variadic, module) {
  'use strict';

  const { BigInt, asUintN, freeze } = intrinsics;
  const { Struct, structType, unionType, fields, argument, cleared, update, reset, block, structOf, borrowed, load,
    store } = structs;

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
    Struct, structType, unionType, fields, instance: argument, cleared, update, reset, block, structOf, borrowed, load, store,
    kind,
    elementAt: kind.elementAt,
    marshaller: marshallers.marshaller,
    // arrays and cells
    ...arrays,
    ...text,
    ...handles,
    ...callbacks,
    ...upcalls,
    ...calls,
    ...variadic,
    ...module,
    enumeration: freeze,
  });
})
