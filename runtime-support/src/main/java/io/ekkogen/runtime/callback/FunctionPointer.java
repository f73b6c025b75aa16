package io.ekkogen.runtime.callback;

/** A callback that is a function of native code, and needs no stub. */
interface FunctionPointer {
  /** Of the function; not 0. */
  long address();
}
