// Values that a callee allocates: the host copies them, and releases the callee's memory.
(function (intrinsics, java, parts) {
  'use strict';

  const { memory, arrays } = parts;
  const { checkHolder, hold } = memory;
  const { isNull } = arrays;

  // What the host puts a copy into.
  function givenOut(holder, label) {
    checkHolder(holder, label);
    return java.given();
  }

  const givenOutOrNull = (holder, label) => (isNull(holder) ? null : givenOut(holder, label));

  // The copy; null for NULL.
  const given = (copy) => (copy === null ? null : copy.get(0));

  // Gives the holder the converted copy.
  function givenBack(copy, holder, value) {
    if (copy !== null) {
      hold(holder, value);
    }
  }

  return { __proto__: null, givenOut, givenOutOrNull, given, givenBack };
})
