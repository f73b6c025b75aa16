// What glue scripts get as `rt`. It is made before user code runs.
(function (intrinsics, java, makeError, values, memory) {
  'use strict';

  const { BigInt, asIntN, freeze, keys } = intrinsics;
  const { types, fail, isOurs, pointer, toAddress } = values;
  const asUintN = BigInt.asUintN;

  // What went wrong in a call: the first argument that is to blame, or what Java threw.
  function explain(error, name, parameters, given) {
    if (isOurs(error)) {
      return error;
    }
    for (let i = 0; i < parameters.length; i += 2) {
      const type = types[parameters[i + 1]];
      const kind = type?.check(given[i / 2]);
      if (kind !== undefined) {
        return fail(kind, `${name}: ${parameters[i]}`, type.expected, given[i / 2]);
      }
    }
    const thrown = java.thrown(error);
    return thrown === null ? error : makeError(thrown.name(), thrown.code(), thrown.message());
  }

  // The engine does not convert -0 to an integer, though it is 0. Gives the arguments to call again
  // with, or throws what went wrong.
  function recover(error, name, parameters, given) {
    let found = false;
    for (let i = 0; i < given.length; i++) {
      if (given[i] === 0 && 1 / given[i] < 0 && types[parameters[2 * i + 1]]?.integer) {
        given[i] = 0;
        found = true;
      }
    }
    if (!found || java.thrown(error) !== null) {
      throw explain(error, name, parameters, given);
    }
    return given;
  }

  // As `recover`, ahead of the call.
  const integer = (value) => (value === 0 ? 0 : value);

  // The engine takes a BigInt for a Java long only where it fits with its sign.
  function ulong(value, label) {
    values.checked(types.ulong, value, label);
    return asIntN(64, BigInt(value));
  }

  // `out` parameters are left out all or none: how many arguments decides.
  const isShort = (given, all, outs) => given < all && given <= all - outs;

  // The module's object: what the mapping names wins over what every module has. Nothing of it can be
  // changed, so that a class's memory is always what its glue says.
  function module(version, members) {
    const names = keys(members);
    for (let i = 0; i < names.length; i++) {
      const member = members[names[i]];
      freeze(member);
      if (typeof member === 'function' && member.prototype !== undefined) {
        freeze(member.prototype);
      }
    }
    return freeze({ ...(version === null ? {} : { version }), ...members });
  }

  return freeze({
    __proto__: null,
    ...memory,
    explain,
    recover,
    integer,
    isShort,
    ulong,
    long: BigInt,
    unsigned: (value) => asUintN(64, BigInt(value)),
    pointer,
    address: toAddress,
    layout: (code) => java.layout(code),
    module,
  });
})
