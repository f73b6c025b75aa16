package io.ekkogen.model.type;

/** What C calls a type; of an array in a structure, its elements. */
public final class CTypeName implements Type.Visitor<String> {

  @Override
  public String visitVoid() {
    return "void";
  }

  @Override
  public String visitScalar(ScalarType scalar) {
    return scalar.cName();
  }

  @Override
  public String visitPointer(PointerType pointer) {
    return pointer.target().cName() + " *";
  }

  @Override
  public String visitEnum(EnumType type) {
    return type.mappingName();
  }

  @Override
  public String visitString(StringType string) {
    return "const " + string.encoding().unit() + " *";
  }

  @Override
  public String visitHandle(HandleType handle) {
    return handle.mappingName() + " *";
  }

  @Override
  public String visitStruct(StructType struct) {
    return struct.mappingName();
  }

  @Override
  public String visitStructPointer(StructPointerType pointer) {
    return pointer.struct().name() + " *";
  }

  @Override
  public String visitCallback(CallbackType callback) {
    return callback.mappingName();
  }

  @Override
  public String visitArray(ArrayType array) {
    return array.element().accept(this) + " *";
  }

  @Override
  public String visitInlineArray(InlineArrayType array) {
    return array.element().accept(this);
  }

  @Override
  public String visitInlineText(InlineTextType text) {
    return "char";
  }
}
