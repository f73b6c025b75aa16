package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.type.ScalarType;

/** Numbers, booleans, pointers and enums. */
final class TsScalar extends TsKind {
  private final String gotTyped;
  private final String givenTyped;
  private final boolean isPointer;

  /**
   * @param gotTyped the TypedArray of such elements, as wide everywhere; empty where there is none
   * @param givenTyped the TypedArrays that are taken beside an Array; of platform width, one of two
   */
  private TsScalar(
      String given, String got, boolean isPointer, String gotTyped, String givenTyped) {
    super(given, got, isPointer);
    this.isPointer = isPointer;
    this.gotTyped = gotTyped;
    this.givenTyped = givenTyped;
  }

  static TsScalar of(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> number("boolean", "");
      case SBYTE, CHAR -> number("number", "Int8Array");
      case BYTE ->
          new TsScalar("number", "number", false, "Uint8Array", "Uint8Array | Uint8ClampedArray");
      case SHORT -> number("number", "Int16Array");
      case USHORT, CHAR16 -> number("number", "Uint16Array");
      case INT -> number("number", "Int32Array");
      case UINT -> number("number", "Uint32Array");
      case LONG -> bigint("BigInt64Array", "BigInt64Array");
      case ULONG -> bigint("BigUint64Array", "BigUint64Array");
      case WCHAR -> new TsScalar("number", "number", false, "", "Int32Array | Uint16Array");
      case CLONG -> bigint("", "BigInt64Array | Int32Array");
      case CULONG -> bigint("", "BigUint64Array | Uint32Array");
      case SSIZE_T -> size("BigInt64Array | Int32Array");
      case SIZE_T -> size("BigUint64Array | Uint32Array");
      case FLOAT -> number("number", "Float32Array");
      case DOUBLE -> number("number", "Float64Array");
      case INT_PTR, UINT_PTR -> new TsScalar("PointerLike", "Pointer", true, "", "");
    };
  }

  private static TsScalar number(String name, String typed) {
    return new TsScalar(name, name, false, typed, typed);
  }

  private static TsScalar bigint(String gotTyped, String givenTyped) {
    return new TsScalar("number | bigint", "bigint", false, gotTyped, givenTyped);
  }

  private static TsScalar size(String givenTyped) {
    return new TsScalar("number | bigint", "number | bigint", false, "", givenTyped);
  }

  /** An enum of such values. */
  TsScalar named(String name) {
    return new TsScalar(name, name, false, gotTyped, givenTyped);
  }

  @Override
  String givenArray() {
    return beside(super.givenArray(), givenTyped);
  }

  /** Bytes may be in any buffer. */
  @Override
  String constantArray() {
    boolean isByte = gotTyped.equals("Int8Array") || gotTyped.equals("Uint8Array");
    return "readonly "
        + (isByte ? super.givenArray() + " | ArrayBuffer | ArrayBufferView" : givenArray());
  }

  @Override
  String givenInlineArray() {
    return beside(super.givenInlineArray(), gotTyped);
  }

  private static String beside(String plain, String typed) {
    return typed.isEmpty() ? plain : plain + " | " + typed;
  }

  @Override
  String gotArray() {
    return gotTyped.isEmpty() ? super.gotArray() : gotTyped;
  }

  @Override
  boolean usesPointer() {
    return isPointer;
  }
}
