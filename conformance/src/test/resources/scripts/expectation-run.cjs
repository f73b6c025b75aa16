// Performs the steps of expectations on a library. `touch` surrounds whatever reaches the library, and so its
// glue: it calls what it is given and returns what that does.
const { checkKeys, equal, throws } = require('./expectation-checks.cjs');
const { makeValues } = require('./expectation-values.cjs');

const { apply } = Reflect;

const isArray = (type) => type.endsWith('[]');
// A pointer to const scalars is an array of them.
const asArray = (parameter, values) =>
  (parameter.in && parameter.type.endsWith('*') && !values.isStructPointer(parameter.type)
    ? { ...parameter, type: `${parameter.type.slice(0, -1)}[]` } : parameter);
// Whether a call that did not fail always has the same result, or one that is only the length of what comes back:
// it is then left out beside that.
const saysNothing = ({ returns = 'void', error, parameters = [] }) => {
  const type = returns.type ?? returns;
  const when = error?.when ?? error ?? '';
  return parameters.some(({ out, written }) => out && written === 'result') || type === 'void' || /^(!=|not in \[[^,.]*\]$)/.test(when) || when === '==0' && type.startsWith('bool');
};
// An array that the callee allocates is in a holder, too.
const isGivenArray = (parameter) => parameter.out && isArray(parameter.type) && 'free' in parameter;
const isHolder = (parameter) => parameter.out && (!isArray(parameter.type) || isGivenArray(parameter));
// Whether a name is the length of such an array, which then has it.
const isLength = (parameters, name) => parameters.some((it) => isGivenArray(it) && it.length === name);

// What a step gives each parameter; a list has the values in order, without those of holders.
function given(parameters, values) {
  if (values && !Array.isArray(values)) {
    return values;
  }
  const rest = [...values ?? []];
  const named = {};
  for (const parameter of parameters) {
    if (!isHolder(parameter) && rest.length > 0) {
      named[parameter.name] = rest.shift();
    }
  }
  return named;
}

class Run {
  constructor(lib, mapping, form, touch) {
    this.lib = lib;
    this.mapping = mapping;
    this.form = form;
    this.touch = touch;
    this.values = makeValues(lib, mapping, form, touch);
  }

  async perform(step) {
    this.passed = new Map();
    this.hasResult = true;
    const { throws: kind, says = [], code } = step;
    if (kind) {
      await throws(() => this.act(step), kind, [says].flat(), code);
    } else {
      const result = await this.act(step);
      if ('returns' in step && this.hasResult) {
        this.values.check(result, step.returns, this.resultType(step), 'result');
      }
      this.bind(step.as, result);
    }
    for (const [name, expected] of Object.entries(step.after ?? {})) {
      this.checkAfter(name, expected);
    }
  }

  act(step) {
    if ('call' in step) return this.call(step);
    const { lib, touch, values } = this;
    if ('get' in step) return step.get.split('.').reduce((object, name) => touch(() => object[name]), lib);
    if ('set' in step) {
      const value = values.of(step.to, this.resultType({ get: step.set }));
      touch(() => { lib[step.set] = value; });
      return undefined;
    }
    if ('has' in step) return touch(() => lib.has(step.has));
    if ('lastError' in step) return touch(() => lib.errno());
    const handle = values.bound(step.close ?? step.closed);
    return touch(() => ('close' in step ? handle.close() : handle.closed));
  }

  call(step) {
    const { parameters: all = [], error } = this.exportOf(step);
    const parameters = all.filter(({ name }) => name !== error?.parameter).map((it) => asArray(it, this.values));
    const values = given(parameters, step.with);
    const outs = parameters.filter((it) => it.out);
    const leavesOuts = outs.length > 0 && outs.every(({ name }) => !(name in values))
      && (this.form === 'short' || outs.some((it) => !isHolder(it)));
    this.leftOut = leavesOuts ? outs.filter(({ name }) => !isLength(outs, name)) : [];
    const isLeftOut = (parameter) => parameter.out && leavesOuts || !isHolder(parameter) && !(parameter.name in values);
    const args = [];
    for (const parameter of parameters) {
      if (!isLeftOut(parameter)) {
        const argument = this.argument(parameter, values);
        this.passed.set(parameter.name, { parameter, argument, written: values[parameter.name] });
        args.push(argument);
      }
    }
    for (let i = 0; i < (values['...'] ?? []).length; i += 2) {
      const [type, value] = values['...'].slice(i, i + 2);
      args.push(type, this.values.of(value, type));
    }
    const { lib } = this;
    const name = step.script ?? step.call;
    const result = this.touch(() => apply(lib[name], lib, args));
    return this.leftOut.length === 0 ? result : this.apart(result, step);
  }

  // Of a call without its holders, the result; what came back beside it is kept for `after`.
  async apart(outcome, step) {
    const called = this.exportOf(step);
    this.hasResult = !saysNothing(called) && !isLength(called.parameters, 'result');
    const isAlone = this.leftOut.length === 1 && !this.hasResult;
    const all = isAlone ? { [this.leftOut[0].name]: await outcome } : await outcome;
    equal('result' in all, this.hasResult, 'has a result');
    for (const { name } of this.leftOut) {
      if (!(name in all)) {
        throw new Error(`${name} was left out and did not come back`);
      }
      this.passed.set(name, { parameter: { type: this.typeOf(step, name) }, back: all[name] });
    }
    return all.result;
  }

  argument(parameter, values) {
    const value = values[parameter.name];
    const { type, ref, out } = parameter;
    if (this.values.isStructPointer(type) && !ref && !out) {
      return this.values.of(value, type);
    }
    if (!(parameter.ref || parameter.out || parameter.type.endsWith('*')) || isArray(parameter.type) && !isHolder(parameter)
      || this.values.isStruct(parameter.type)) {
      return this.values.of(value === undefined && isHolder(parameter) ? {} : value, parameter.type);
    }
    if (value === null) {
      return null;
    }
    const held = value === undefined && isGivenArray(parameter) ? undefined : this.values.of(value, parameter.type);
    return this.form === 'typed' ? [held] : { value: held };
  }

  checkAfter(name, expected) {
    const { parameter, argument, written, back } = this.passed.get(name);
    const { type, ref, out } = parameter;
    if (argument === undefined || argument === null) {
      this.values.check(argument === null ? null : back, expected, type, name);
    } else if (isArray(type) && !isGivenArray(parameter)) {
      // A plain Array that is neither ref nor out is only copied in.
      if (Array.isArray(argument) && !ref && !out) {
        equal(String(argument), String(this.values.of(written, type)), name);
      } else {
        this.values.checkElements(argument, expected, type, name);
      }
    } else if (this.values.isStruct(type) || this.values.isStructPointer(type) && !ref && !out) {
      this.values.check(argument, expected, type, name);
    } else {
      const held = this.form === 'typed' ? argument[0] : argument.value;
      this.values.check(held, expected, ref || out ? type : type.replace(/\*$/, ''), name);
    }
  }

  bind(names, result) {
    if (typeof names === 'string') {
      this.values.bind(names, result);
    } else {
      for (const [parameter, name] of Object.entries(names ?? {})) {
        const { argument, back } = this.passed.get(parameter);
        this.values.bind(name, argument ? argument.value ?? argument[0] : back);
      }
    }
  }

  exportOf({ call }) {
    return this.mapping.exports[call] ?? this.mapping.exports[call.replace(/Async$/, '')];
  }

  typeOf(step, parameter) {
    return this.exportOf(step).parameters.find(({ name }) => name === parameter).type;
  }

  resultType(step) {
    if ('get' in step) {
      const { globals = {}, constants = {}, enums = {} } = this.mapping;
      const [name, member] = step.get.split('.');
      return member ? enums[name].type ?? 'int' : (globals[name] ?? constants[name]).type;
    }
    if (!('call' in step)) {
      return 'lastError' in step ? 'int' : 'bool';
    }
    const { returns = 'void' } = this.exportOf(step);
    return returns.type ?? returns;
  }
}

const here = process.platform === 'win32' ? 'windows' : 'unix';

exports.perform = async (lib, mapping, expectation, form, touch = (action) => action()) => {
  const run = new Run(lib, mapping, form, touch);
  for (const step of expectation.steps) {
    checkKeys(step);
    if ('label' in step || step.over && ![step.over].flat().includes('script') || (step.on ?? here) !== here) {
      continue;
    }
    try {
      await run.perform(step);
    } catch (error) {
      error.message = `${JSON.stringify(step)} in the form "${form}": ${error.message}`;
      throw error;
    }
  }
};
