// Converts the arguments of a call of which several may be the same object. That has one memory in the
// call: what the callee writes through one parameter it reads through the other.
(function (intrinsics, java, parts) {
  'use strict';

  const { memory, arrays, structs } = parts;
  const { Map, freeze, mapGet, mapSet } = intrinsics;
  const { checkElements } = memory;
  const { NONE, everyWay, isWrittenTo } = arrays;
  const { argument, clear, knownPlace } = structs;

  // What an object was converted to before, as what it is now: { as, kind, result, isEmpty }.
  function earlier(self, object, as, kind) {
    const known = self.results === null ? undefined : mapGet(self.results, object);
    return known !== undefined && known.as === as && known.kind === kind ? known : undefined;
  }

  function remember(self, object, as, kind, result, isEmpty) {
    self.results ??= new Map();
    mapSet(self.results, object, { __proto__: null, as, kind, result, isEmpty });
    return result;
  }

  // What is an array or a cell for one argument is the same for another. What was only written before
  // gets its content by `fill`.
  const oneForAll = (make, fill, nullable, direction) => function (kind, value, label) {
    if (kind.leadsToStructs) {
      this.instances ??= new Map();
    }
    const known = earlier(this, value, make, kind);
    if (known === undefined) {
      const made = make(kind, value, label, nullable, direction, this.instances);
      return made === NONE ? made : remember(this, value, make, kind, made, direction === 'out');
    }
    const copy = known.result;
    if (isWrittenTo(direction) && !copy.isWritten) {
      checkElements(value, copy.length, label);
      copy.isWritten = true;
    }
    if (known.isEmpty && direction !== 'out') {
      fill(kind, value, copy, label, this.instances);
      known.isEmpty = false;
    }
    return copy;
  };

  const methods = freeze({
    __proto__: null,

    instance(value, type, Type, label) {
      const struct = knownPlace(value)?.type === type
        ? value : argument(value, type, Type, label, this.instances ??= new Map());
      this.structs = { __proto__: null, struct, next: this.structs };
      return struct;
    },

    // An `out` structure, converted after the others: what is read as another argument keeps its content.
    cleared(value, type, Type, label) {
      let earlier = this.structs;
      const struct = this.instance(value, type, Type, label);
      while (earlier !== null && earlier.struct !== struct) {
        earlier = earlier.next;
      }
      return earlier === null ? clear(struct) : struct;
    },

    ...everyWay(oneForAll),
  });

  // For one call.
  const marshaller = () => ({ __proto__: methods, instances: null, results: null, structs: null });

  return { __proto__: null, marshaller };
})
