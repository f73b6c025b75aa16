package io.ekkogen.model;

/** Which way a parameter's value travels. */
public enum Direction {
  /** To the callee. Arrays come back as well, as in JNA. */
  IN,
  /** To the callee, by pointer to memory that the callee only reads; nothing comes back. */
  CONST,
  /** By pointer, both ways. */
  REF,
  /** By pointer, from the callee; what it holds before the call is zero. */
  OUT;

  /** Whether the callee gets a pointer to the type through which it may write. */
  public boolean byPointer() {
    return this == REF || this == OUT;
  }
}
