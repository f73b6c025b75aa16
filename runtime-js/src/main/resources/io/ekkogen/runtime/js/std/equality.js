// Whether two values are deeply equal, as assert's functions mean it.
(function (intrinsics) {
  'use strict';

  const { Map, arrayBufferByteLength, dateGetTime, getPrototypeOf, is,
    isArray, isView, mapForEach, mapGet, mapHas, mapSet, mapSize, newList, objectToString, ofInstance, ownKeys,
    propertyIsEnumerable, regExpToString, setForEach, setHas, setSize, typedArrayLength, typedArrayName } = intrinsics;

  const isObject = (value) => typeof value === 'object' && value !== null;

  const samePrimitive = (a, b, strict) =>
    (strict ? is(a, b) : a == b || (a !== a && b !== b)); // eslint-disable-line eqeqeq

  // `seen` has for each object on the way the one it is compared with, so that rings end.
  function equal(a, b, strict, seen) {
    if (!isObject(a) || !isObject(b)) {
      return samePrimitive(a, b, strict);
    }
    if (a === b || mapGet(seen, a) === b) {
      return true;
    }
    if (strict && getPrototypeOf(a) !== getPrototypeOf(b)) {
      return false;
    }
    if (objectToString(a) !== objectToString(b) || isArray(a) !== isArray(b)) {
      return false;
    }
    mapSet(seen, a, b);
    return sameContent(a, b, strict, seen) && sameMembers(a, b, strict, seen);
  }

  // What is not in the members of an object.
  function sameContent(a, b, strict, seen) {
    if (isArray(a)) {
      return a.length === b.length;
    }
    if (isView(a)) {
      return typedArrayName(a) === typedArrayName(b) && ofInstance(typedArrayLength, a) === ofInstance(typedArrayLength, b);
    }
    return ofInstance(dateGetTime, a) === ofInstance(dateGetTime, b)
      && ofInstance(regExpToString, plainRegExp(a)) === ofInstance(regExpToString, plainRegExp(b))
      && ofInstance(arrayBufferByteLength, a) === ofInstance(arrayBufferByteLength, b)
      && sameError(a, b)
      && sameMap(a, b, strict, seen)
      && sameSet(a, b, strict, seen);
  }

  const plainRegExp = (object) => (objectToString(object) === '[object RegExp]' ? object : null);

  const sameError = (a, b) =>
    objectToString(a) !== '[object Error]' || (a.name === b.name && a.message === b.message);

  function sameMap(a, b, strict, seen) {
    const size = ofInstance(mapSize, a);
    if (size === undefined || size !== ofInstance(mapSize, b)) {
      return size === ofInstance(mapSize, b);
    }
    let same = true;
    mapForEach(a, (value, key) => {
      same = same && mapHas(b, key) && equal(value, mapGet(b, key), strict, seen);
    });
    return same;
  }

  function sameSet(a, b, strict, seen) {
    const size = ofInstance(setSize, a);
    if (size === undefined || size !== ofInstance(setSize, b)) {
      return size === ofInstance(setSize, b);
    }
    let same = true;
    setForEach(a, (value) => {
      same = same && (setHas(b, value) || hasEqual(b, value, strict, seen));
    });
    return same;
  }

  function hasEqual(set, value, strict, seen) {
    let found = false;
    setForEach(set, (other) => {
      found = found || (isObject(other) && equal(value, other, strict, seen));
    });
    return found;
  }

  function members(object) {
    const all = ownKeys(object);
    const own = newList();
    for (let i = 0; i < all.length; i++) {
      if (propertyIsEnumerable(object, all[i])) {
        own[own.length] = all[i];
      }
    }
    return own;
  }

  function sameMembers(a, b, strict, seen) {
    const ofA = members(a);
    if (ofA.length !== members(b).length) {
      return false;
    }
    for (let i = 0; i < ofA.length; i++) {
      const key = ofA[i];
      if (!propertyIsEnumerable(b, key) || !equal(a[key], b[key], strict, seen)) {
        return false;
      }
    }
    return true;
  }

  return (a, b, strict) => equal(a, b, strict, new Map());
})
