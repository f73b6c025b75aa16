package io.ekkogen.model;

import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/** A type of the mapping format, resolved: every name in it has been looked up. */
public sealed interface Type
    permits VoidType,
        ScalarType,
        PointerType,
        EnumType,
        StringType,
        HandleType,
        StructType,
        StructPointerType,
        CallbackType,
        ArrayType,
        InlineArrayType,
        InlineTextType {

  /** Whether {@code name} means a type of the format, whatever a mapping declares. */
  static boolean isBuiltIn(String name) {
    return switch (name) {
      case "void", "string", "wstring" -> true;
      default -> ScalarType.ofName(name).isPresent();
    };
  }

  /** As the mapping writes it. */
  String mappingName();

  /** What passes through registers and stack, or lies in a structure, for a value of this type. */
  CType raw();

  /** The scalar as which a value is passed, where it is passed as one. */
  default Optional<ScalarType> scalar() {
    return Optional.empty();
  }
}
