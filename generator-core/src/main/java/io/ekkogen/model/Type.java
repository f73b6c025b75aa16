package io.ekkogen.model;

import io.ekkogen.runtime.layout.CType;

/** A type of the mapping format, resolved: every name in it has been looked up. */
public sealed interface Type permits VoidType, ScalarType, StringType, StructType, ArrayType {

  /** As the mapping writes it. */
  String mappingName();

  /** What passes through registers and stack for a value of this type. */
  CType raw();
}
