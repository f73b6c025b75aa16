package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Result;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Turns what the host gives into what scripts get. */
final class GlueResults {
  private GlueResults() {}

  /** What stands before the host's result; {@link #end} stands after it. */
  static String begin(Function function, GlueConstants constants) {
    Result returns = function.returns();
    if (returns.isSafeSize()) {
      String type = returns.type().scalar().orElseThrow().mappingName();
      return "rt.size(%s, %s, ".formatted(JsText.string(function.name()), JsText.string(type));
    }
    if (returns.type() instanceof StructPointerType pointer) {
      String maker = returns.free().isEmpty() ? "borrowed" : "structOf";
      return "rt.%s(%s, ".formatted(maker, constants.of(pointer.target().jsName()));
    }
    return begin(returns.type(), constants);
  }

  /** As the other, for what nothing releases. */
  static String begin(Type type, GlueConstants constants) {
    if (type instanceof HandleType handle) {
      return "rt.handle(%s, ".formatted(constants.of(handle.handle().jsName()));
    }
    if (type instanceof CallbackType callback) {
      return "rt.functionAt(%s, ".formatted(constants.of(callback.jsName()));
    }
    if (type instanceof ArrayType array && StructArrayMarshaller.takes(array.element())) {
      return StructArrayMarshaller.arrayOf(token(array.element(), constants), array.element());
    }
    if (type instanceof ArrayType array && array.element() instanceof CallbackType callback) {
      return "rt.elementsOf(rt.kind.functions(%s), ".formatted(constants.of(callback.jsName()));
    }
    if (type instanceof ArrayType array) {
      return array.element() instanceof StringType
          ? "rt.strings("
          : "rt.arrayOf(%s, ".formatted(ArrayMarshaller.kind(array.element()));
    }
    return type.scalar().map(GlueResults::begin).orElse("");
  }

  private static String token(Type element, GlueConstants constants) {
    return constants.of(
        element instanceof StructType struct
            ? struct.struct().jsName()
            : ((StructPointerType) element).target().jsName());
  }

  static String end(String begin) {
    return begin.isEmpty() ? "" : ")";
  }

  private static String begin(ScalarType type) {
    return switch (type) {
      case LONG, CLONG -> "rt.long(";
      case ULONG, CULONG -> "rt.unsigned(";
      case SIZE_T, SSIZE_T -> "rt.narrow(%s, ".formatted(JsText.string(type.mappingName()));
      case INT_PTR, UINT_PTR -> "rt.pointer(";
      default -> "";
    };
  }
}
