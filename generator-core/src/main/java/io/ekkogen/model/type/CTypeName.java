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
  public String visitPointer(Type.Pointer pointer) {
    return pointer.target().cName() + " *";
  }

  @Override
  public String visitEnum(Type.Enum type) {
    return type.mappingName();
  }

  @Override
  public String visitString(Type.CString string) {
    return "const " + string.encoding().unit() + " *";
  }

  @Override
  public String visitHandle(Type.Handle handle) {
    return handle.mappingName() + " *";
  }

  @Override
  public String visitStruct(Type.Structure struct) {
    return struct.mappingName();
  }

  @Override
  public String visitStructPointer(Type.StructurePointer pointer) {
    return pointer.struct().name() + " *";
  }

  @Override
  public String visitCallback(Type.Callback callback) {
    return callback.mappingName();
  }

  @Override
  public String visitArray(Type.Array array) {
    return array.element().accept(this) + " *";
  }

  @Override
  public String visitInlineArray(Type.InlineArray array) {
    return array.element().accept(this);
  }

  @Override
  public String visitInlineText(Type.InlineText text) {
    return "char";
  }
}
