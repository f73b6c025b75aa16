package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;

/** Finds the TypeScript types for types of a mapping. */
final class TsTypes implements Type.Visitor<TsKind> {
  private static final TsTypes KINDS = new TsTypes();

  private TsTypes() {}

  static TsKind of(Type type) {
    return type.accept(KINDS);
  }

  static String result(Function function) {
    Result result = function.returns();
    if (result.isSafeSize()) {
      return "number";
    }
    TsKind kind = of(result.type());
    return result.nullable() && !function.call().throwsForNull() ? kind.out() : kind.got();
  }

  static String parameter(Parameter parameter) {
    String type = of(parameter.type()).argument(parameter);
    return parameter.nullable() ? TsKind.orNull(type) : type;
  }

  /** The result type of a script's function. */
  static String returned(Result result) {
    TsKind kind = of(result.type());
    return result.nullable() ? kind.in() : kind.given();
  }

  /** An instance, or a plain object with its fields. */
  static String init(String name) {
    return name + " | " + name + ".Init";
  }

  /** The types that a function pointer argument may have. */
  static String function(String callback) {
    return callback + " | CallbackRegistration | Pointer | bigint";
  }

  @Override
  public TsKind visitVoid() {
    return TsKind.same("void");
  }

  @Override
  public TsKind visitScalar(ScalarType scalar) {
    return TsScalar.of(scalar);
  }

  @Override
  public TsKind visitPointer(Type.Pointer pointer) {
    return TsScalar.of(ScalarType.INT_PTR);
  }

  @Override
  public TsKind visitEnum(Type.Enum type) {
    return TsScalar.of(type.enumeration().type()).named(type.enumeration().jsName());
  }

  @Override
  public TsKind visitString(Type.CString string) {
    return new TsText();
  }

  @Override
  public TsKind visitHandle(Type.Handle handle) {
    return new TsHandle(handle.jsName());
  }

  @Override
  public TsKind visitStruct(Type.Structure struct) {
    String name = struct.struct().jsName();
    return new TsPlain(init(name), name, false);
  }

  @Override
  public TsKind visitStructPointer(Type.StructurePointer pointer) {
    String name = pointer.struct().jsName();
    return new TsKind(init(name), name, true);
  }

  @Override
  public TsKind visitCallback(Type.Callback callback) {
    return new TsKind(function(callback.jsName()), callback.jsName(), true);
  }

  @Override
  public TsKind visitArray(Type.Array array) {
    return new TsArray(of(array.element()));
  }

  @Override
  public TsKind visitInlineArray(Type.InlineArray array) {
    TsKind element = of(array.element());
    return new TsKind(element.givenInlineArray(), element.gotArray(), false);
  }

  @Override
  public TsKind visitInlineText(Type.InlineText text) {
    return TsKind.same("string");
  }
}
