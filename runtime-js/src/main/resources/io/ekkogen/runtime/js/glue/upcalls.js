// Calls of functions of scripts by native code. Glue describes each callback type once; its kinds convert the
// arguments, and the function's result. Java passes numbers and addresses as they are, but copies what a
// function only reads, since native code may free it: text is a string, other memory is a block.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, callbacks, lengths } = parts;
  const { append, arrayJoin, freeze, isInteger, keys, makeArray, newList } = intrinsics;
  const { failure } = values;
  const host = java.callbacks();

  // A callback type. `describe` returns { parameters, result, … }, which may use what glue creates later; `make`
  // creates a function that calls a native one.
  function callback(name, signature, describe, make) {
    let upcall;
    const described = () => (upcall ??= upcallOf(name, signature, { ...describe(), __proto__: null }));
    return callbacks.callback(name, described, make);
  }

  // Converts a description to { kind, wrap }: the Java side, and a function that wraps a script's.
  function upcallOf(name, signature, description) {
    const { parameters: passed = newList(), result } = description;
    const parameters = newList();
    const kinds = newList();
    const labels = newList();
    for (let i = 0; i < passed.length; i++) {
      const { 0: parameter, 1: kind } = passed[i];
      kinds[i] = kind;
      labels[i] = `${name}: ${parameter}`;
      parameters[i] = { __proto__: null, name: parameter, kind, label: labels[i] };
    }
    const formulas = newList();
    const compiled = host.compile(sourceOf(name, parameters, result, formulas));
    const toNative = result === undefined ? undefined : converter(name, description);
    return freeze({
      __proto__: null,
      kind: kindOf(name, signature, description, parameters),
      wrap: compiled(kinds, labels, toNative, `${name}: result`, lengths, formulas),
    });
  }

  // How a result is converted, which some are not to be null.
  function converter(name, { result, isRequired }) {
    const { toNative } = result;
    return isRequired !== true ? toNative : (value, label, call, count) => {
      const given = toNative(value, label, call, count);
      if (given === null || given === 0n) {
        throw failure('TypeError', 'EKKO_TYPE', `${name} must not return null`);
      }
      return given;
    };
  }

  function kindOf(name, signature, { conventions, exceptions, isPosted, result }, parameters) {
    const kind = host.kind(name, signature);
    const systems = conventions === undefined ? newList() : keys(conventions);
    for (let i = 0; i < systems.length; i++) {
      kind.convention(systems[i], conventions[systems[i]]);
    }
    if (exceptions !== undefined) {
      kind.exceptions(exceptions);
    }
    if (isPosted === true) {
      kind.post();
    }
    for (let i = 0; i < parameters.length; i++) {
      const { kind: passed, label } = parameters[i];
      if (passed.describe !== undefined) {
        const count = passed.length?.rule === 'terminated'
          ? kind.terminatedCount(i, passed.elementSize, label) : countOf(name, kind, parameters, passed.length);
        passed.describe(kind, i, label, count);
      }
    }
    if (result?.describeResult !== undefined) {
      result.describeResult(kind);
    }
    return kind;
  }

  // The Java side of a length, if there is one. Java reads a count as an integer with a sign, and by its address
  // where functions change it.
  function countOf(name, callback, parameters, length) {
    if (length === undefined) {
      return null;
    }
    if (isInteger(length)) {
      return callback.fixedCount(length);
    }
    if (typeof length === 'string') {
      const counter = counterOf(parameters, length);
      const { kind: { scalar, pass } } = parameters[counter];
      const mask = scalar.min < 0n || scalar.size > 4 ? -1 : 2 ** (8 * scalar.size) - 1;
      return callback.count(counter, mask, pass === undefined ? 0 : scalar.size);
    }
    const left = countOf(name, callback, parameters, length.left);
    const right = countOf(name, callback, parameters, length.right);
    return callback.computedCount(length.rule, left, right, `${name}: ${length.label}`);
  }

  // The index of the parameter of a name.
  function counterOf(parameters, name) {
    let i = 0;
    while (parameters[i].name !== name) {
      i++;
    }
    return i;
  }

  // The source of a function that wraps a script's, with no text of a mapping in it. Code that goes through a list
  // of parameters would take the interpreter longer than the call.
  function sourceOf(name, parameters, result, formulas) {
    const every = (text) => arrayJoin(makeArray(parameters.length, text), ', ');
    const { length } = parameters;
    const passed = newList();
    let first = '';
    let later = '';
    let after = '';
    for (let i = 0; i < length; i++) {
      const { kind } = parameters[i];
      if (kind.isUnused) {
        continue;
      }
      append(passed, kind.pass === undefined ? `p${i}` : `p${i}.value`);
      const isCounted = kind.length !== undefined;
      const count = isCounted && kind.pass !== undefined
        ? countIn(name, parameters, kind.length, formulas) : undefined;
      const line = kind.pass !== undefined ? `const p${i} = k${i}.pass(r${i}, l${i}, ${count});`
        : `const p${i} = ${kind.fromNative === values.same ? `r${i}` : `f${i}(r${i})`};`;
      if (isCounted) {
        later += line;
      } else {
        first += line;
      }
      if (kind.leave !== undefined) {
        after += `k${i}.leave(call, p${i}, l${i});`;
      }
    }
    const returned = result === undefined
      ? '' : `return toNative(returned, label, call, ${result.length === undefined ? '' : countIn(name, parameters, result.length, formulas)});`;
    return `(function (kinds, labels, toNative, label, lengths, formulas) {
      'use strict';
      const { ${every((i) => `${i}: k${i}`)} } = kinds;
      const { ${every((i) => `${i}: l${i}`)} } = labels;
      ${arrayJoin(makeArray(length, (i) => `const f${i} = k${i}.fromNative;`), '')}
      return (call) => (${every((i) => `r${i}`)}) => {
        ${first}${later}
        const returned = call(${arrayJoin(passed, ', ')});
        ${after}
        ${returned}
      };
    })`;
  }

  // An expression for the number of elements that a length says; a function changes it by a cell alone. The labels
  // of operations are added to `formulas`.
  function countIn(name, parameters, length, formulas) {
    if (isInteger(length)) {
      return `${length}`;
    }
    if (typeof length === 'string') {
      const i = counterOf(parameters, length);
      return parameters[i].kind.count === undefined ? `p${i}` : `k${i}.count(p${i})`;
    }
    const label = formulas.length;
    append(formulas, `${name}: ${length.label}`);
    const left = countIn(name, parameters, length.left, formulas);
    const right = countIn(name, parameters, length.right, formulas);
    return `lengths.${length.rule}(${left}, ${right}, formulas[${label}])`;
  }

  return { __proto__: null, callback };
})
