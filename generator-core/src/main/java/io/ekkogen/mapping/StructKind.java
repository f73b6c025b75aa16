package io.ekkogen.mapping;

/** What places the fields of a structure. */
public enum StructKind {
  /** The C compiler, one after the other. */
  SEQUENTIAL,
  /** The mapping, each at its {@code offset}. */
  EXPLICIT,
  /** All are at the begin. */
  UNION,
  /** Not known, after a report. */
  UNKNOWN
}
