package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/** A type of the mapping format, resolved: every name in it has been looked up. */
public sealed interface Type
    permits Type.Address,
        VoidType,
        ScalarType,
        EnumType,
        StructType,
        InlineArrayType,
        InlineTextType {

  /** A type whose values are addresses. */
  sealed interface Address extends Type
      permits PointerType, StringType, HandleType, StructPointerType, CallbackType, ArrayType {

    @Override
    default CType raw() {
      return CScalar.ADDRESS;
    }
  }

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

  /** The handle that a value is, where it is one. */
  default Optional<HandleType> asHandle() {
    return Optional.empty();
  }

  /** Whether a value is an address, which may be NULL. */
  default boolean isPointer() {
    return raw() == CScalar.ADDRESS;
  }

  /** Whether it is a number, or an array of numbers, whose bits Java reads as signed. */
  default boolean isUnsigned() {
    return single().scalar().filter(ScalarType::isUnsigned).isPresent();
  }

  /** Whether a value has elements. */
  default boolean isArray() {
    return single() != this;
  }

  /** The type of an array's elements; of any other type, itself. */
  default Type single() {
    return this;
  }

  /** Calls the visitor's method for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /**
   * An answer for each kind of type. No method has a default, so that a new kind does not compile
   * until everything that depends on the kind of a type answers for it.
   */
  interface Visitor<R> {
    R visitVoid();

    R visitScalar(ScalarType scalar);

    R visitPointer(PointerType pointer);

    R visitEnum(EnumType type);

    R visitString(StringType string);

    R visitHandle(HandleType handle);

    R visitStruct(StructType struct);

    R visitStructPointer(StructPointerType pointer);

    R visitCallback(CallbackType callback);

    R visitArray(ArrayType array);

    R visitInlineArray(InlineArrayType array);

    R visitInlineText(InlineTextType text);
  }
}
