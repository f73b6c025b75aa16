// Converts the arguments of a call of which several may be the same object. That has one memory in the
// call: what the callee writes through one parameter it reads through the other.
(function (intrinsics, memory, arrays, structs, structArrays) {
  'use strict';

  const { Map, freeze, mapGet, mapSet, newList, put } = intrinsics;
  const { checkElements, cell, fillCell } = memory;
  const { NO_ARRAY, arrayIn, fillArray } = arrays;
  const { argument, clear, sharing } = structs;
  const { structsIn, fillStructs, pointersIn, fillPointers, pointerCell, fillPointerCell } = structArrays;

  // What an object was converted to before, as what it is now: { as, type, result, isEmpty }.
  function earlier(self, object, as, type) {
    const known = self.results === null ? undefined : mapGet(self.results, object);
    return known !== undefined && known.as === as && known.type === type ? known : undefined;
  }

  function remember(self, object, as, type, result, isEmpty) {
    self.results ??= new Map();
    mapSet(self.results, object, { __proto__: null, as, type, result, isEmpty });
    return result;
  }

  // An array is made by `make`. What was only written before gets its content by `fill`.
  const ofArray = (make, fill) => function (type, array, label, nullable, direction = 'in') {
    this.instances ??= new Map();
    const known = earlier(this, array, make, type);
    if (known === undefined) {
      const made = make(type, array, label, nullable, direction, this.instances);
      return made === NO_ARRAY ? made : remember(this, array, make, type, made, direction === 'out');
    }
    const copy = known.result;
    if (direction !== 'in') {
      checkElements(array, copy.length, label);
      copy.written = true;
    }
    if (known.isEmpty && direction !== 'out') {
      sharing(this.instances, () => fill(type, array, copy, label));
      known.isEmpty = false;
    }
    return copy;
  };

  const methods = freeze({
    __proto__: null,

    instance(value, type, Type, label) {
      this.instances ??= new Map();
      const struct = argument(value, type, Type, label, this.instances);
      put(this.structs, this.structs.length, struct);
      return struct;
    },

    // An `out` structure, converted after the others: what is read as another argument keeps its content.
    cleared(value, type, Type, label) {
      const { structs } = this;
      const { length } = structs;
      const struct = this.instance(value, type, Type, label);
      for (let i = 0; i < length; i++) {
        if (structs[i] === struct) {
          return struct;
        }
      }
      return clear(struct);
    },

    cell(type, holder, label, withValue) {
      const known = earlier(this, holder, cell, type);
      if (known === undefined) {
        return remember(this, holder, cell, type, cell(type, holder, label, withValue), !withValue);
      }
      if (known.isEmpty && withValue) {
        fillCell(type, known.result, holder, label);
        known.isEmpty = false;
      }
      return known.result;
    },

    pointerCell(type, holder, label, nullable, withValue) {
      this.instances ??= new Map();
      const known = earlier(this, holder, pointerCell, type);
      if (known === undefined) {
        const made = pointerCell(type, holder, label, nullable, withValue, this.instances);
        return remember(this, holder, pointerCell, type, made, !withValue);
      }
      if (known.isEmpty && withValue) {
        fillPointerCell(type, known.result, holder, label, this.instances);
        known.isEmpty = false;
      }
      return known.result;
    },

    arrayIn: ofArray(arrayIn, fillArray),
    structsIn: ofArray(structsIn, fillStructs),
    pointersIn: ofArray(pointersIn, fillPointers),
  });

  // For one call.
  const marshaller = () => ({ __proto__: methods, instances: null, results: null, structs: newList() });

  return { __proto__: null, marshaller };
})
