package io.ekkogen.runtime;

import io.ekkogen.runtime.structure.NativeStructure;

/**
 * A pointer to a pointer to a structure: a {@code ref} or {@code out} parameter of a type {@code
 * T*}. After a call the value is the structure that was set, if the pointer is the same; else it is
 * a view of the library's memory or, where the mapping says what releases that, a copy.
 *
 * @param <S> the structure
 */
public final class StructureByReference<S extends NativeStructure> extends ObjectByReference<S> {

  /** Creates a reference to null. */
  public StructureByReference() {
    this(null);
  }

  /** Creates a reference to {@code value}. */
  public StructureByReference(S value) {
    super(value);
  }
}
