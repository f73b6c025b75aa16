package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Direction;
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

  /** The kind of a parameter, which depends on whose memory it is. */
  static TsKind of(Parameter parameter) {
    TsKind kind = of(parameter.type());
    return parameter.given().isPresent() ? new TsKind(kind.got(), kind.got(), true) : kind;
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
    String type = of(parameter).argument(parameter);
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
  public TsKind visitEnum(Type.Enum type) {
    return TsScalar.of(type.enumeration().type()).named(type.enumeration().jsName());
  }

  @Override
  public TsKind visitString(Type.CString string) {
    return new Strings();
  }

  @Override
  public TsKind visitHandle(Type.Handle handle) {
    return new Handles(handle.jsName());
  }

  @Override
  public TsKind visitStruct(Type.Structure struct) {
    String name = struct.struct().jsName();
    return new WithoutHolder(init(name), name, false);
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
    return new Arrays(of(array.element()));
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

  /** Strings. The holder of a text buffer always has one. */
  private static final class Strings extends TsKind {
    Strings() {
      super("string", "string", true);
    }

    @Override
    String heldIn() {
      return given();
    }

    @Override
    String comesBack(Parameter parameter) {
      return got();
    }

    @Override
    String heldOut() {
      return got();
    }
  }

  /** Handles. */
  private static final class Handles extends TsKind {
    Handles(String name) {
      super(name, name, true);
    }

    @Override
    String comesBack(Parameter parameter) {
      return parameter.direction() == Direction.OUT && !parameter.comesBackNull() ? got() : out();
    }
  }

  /** Structures and arrays, which never have a holder. */
  private static class WithoutHolder extends TsKind {
    WithoutHolder(String given, String got, boolean hasNull) {
      super(given, got, hasNull);
    }

    @Override
    String argument(Parameter parameter) {
      return given();
    }

    @Override
    String comesBack(Parameter parameter) {
      return got();
    }

    @Override
    final String callbackArgument(Parameter parameter) {
      return callbackValue(parameter);
    }
  }

  /** Arrays at a pointer. */
  private static final class Arrays extends WithoutHolder {
    private final TsKind element;

    Arrays(TsKind element) {
      super("readonly " + element.givenArray(), element.gotArray(), true);
      this.element = element;
    }

    @Override
    String argument(Parameter parameter) {
      return switch (parameter.direction()) {
        case IN -> given();
        case CONST -> element.constantArray();
        case REF, OUT -> element.givenArray();
      };
    }

    @Override
    boolean usesPointer() {
      return element.usesPointer();
    }
  }
}
