// Functions with a fixed number of arguments, called at once. Each gets code of its own: code that goes through a list of
// types takes the interpreter longer than the call.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, ffiErrors, ffiArguments } = parts;
  const { arrayJoin, makeArray } = intrinsics;
  const { newCall, newResult, finish } = ffiArguments;
  const compiler = java.callbacks();

  // Makes a function that scripts call. `function` takes raw arguments; `requireOpen` throws for a closed library.
  function directFunction(where, signature, labels, native, requireOpen, description) {
    const { types, result } = signature;
    const make = compiler.compile(sourceOf(types, result));
    return make({
      __proto__: null,
      convert: makeArray(types.length, (i) => types[i].toRaw),
      labels,
      native,
      fromRaw: result.fromRaw,
      requireOpen,
      requireCount: (given) => ffiErrors.requireCount(where, given, types.length, types.length, description),
      named: (thrown) => ffiErrors.named(where, thrown),
      newCall,
      newResult: () => newResult(result),
      finish,
    });
  }

  // The code, with no text of a script in it. Only structs, arrays and callbacks keep something for a call, or have
  // something to do after it.
  function sourceOf(types, result) {
    const every = (text) => arrayJoin(makeArray(types.length, text), ', ');
    const isStruct = result.struct !== undefined;
    let isPlain = !isStruct;
    for (let i = 0; i < types.length; i++) {
      const { name, code, struct } = types[i];
      isPlain = isPlain && struct === undefined && (code !== 'A' || name === 'string');
    }
    const raw = every((i) => `c${i}(a${i}, l${i}${isPlain ? '' : ', call'})`);
    const lifted = result.fromRaw === values.same ? 'value' : 'fromRaw(value)';
    return `(function (uses) {
      'use strict';
      const { convert, labels, native, fromRaw, requireOpen, requireCount, named, newCall, newResult, finish } = uses;
      const { ${every((i) => `${i}: c${i}`)} } = convert;
      const { ${every((i) => `${i}: l${i}`)} } = labels;
      return function (${every((i) => `a${i}`)}) {
        if (arguments.length !== ${types.length}) {
          requireCount(arguments.length);
        }
        let result;
        try {
          requireOpen();
          ${isPlain ? '' : 'const call = newCall();'}
          ${isStruct ? 'call.result = newResult();' : ''}
          const value = native(${isStruct ? `call.result${types.length > 0 ? ', ' : ''}` : ''}${raw});
          ${isPlain ? '' : 'finish(call);'}
          result = ${isStruct ? 'fromRaw(call.result)' : lifted};
        } catch (thrown) {
          throw named(thrown);
        }
        return result;
      };
    })`;
  }

  return { __proto__: null, directFunction };
})
