package io.ekkogen.mapping;

/** How the fields of a structure are placed. */
public enum StructKind {
  /** In sequence, by the rules of C compilers. */
  SEQUENTIAL,
  /** Each at the {@code offset} in the mapping. */
  EXPLICIT,
  /** All at the start. */
  UNION,
  /** Unknown, after a report. */
  UNKNOWN
}
