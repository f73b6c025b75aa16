package io.ekkogen.model;

/** Whether a call takes over a handle that is passed, so that the caller must not close it. */
public enum Consumption {
  NONE,
  /** Whatever the function returns. */
  ALWAYS,
  /** Unless the function reports failure. */
  ON_SUCCESS
}
