package io.ekkogen.model;

/** Which way a parameter's value travels. */
public enum Direction {
  /** To the callee. Arrays come back as well, as in JNA. */
  IN,
  /** By pointer, both ways. */
  REF,
  /** By pointer, from the callee; what it holds before the call is zero. */
  OUT;

  /** Whether the C parameter is a pointer to the type. */
  public boolean byPointer() {
    return this != IN;
  }
}
