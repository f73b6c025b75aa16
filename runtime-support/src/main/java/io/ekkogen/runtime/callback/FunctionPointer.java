package io.ekkogen.runtime.callback;

/** A callback that is a native function, and so needs no stub. */
interface FunctionPointer {
  /** The address of the function; never 0. */
  long address();
}
