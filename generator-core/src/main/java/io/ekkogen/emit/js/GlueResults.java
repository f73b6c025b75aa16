package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Type;

/** Turns what the host gives into what scripts get. */
final class GlueResults {
  private GlueResults() {}

  /** What stands before the host's result; {@link #end} stands after it. */
  static String begin(Type type, GlueConstants constants) {
    if (type instanceof HandleType handle) {
      return "rt.handle(%s, ".formatted(constants.of(handle.handle().jsName()));
    }
    if (type instanceof ArrayType array) {
      return array.element() instanceof StringType
          ? "rt.strings("
          : "rt.arrayOf(%s, ".formatted(ArrayMarshaller.kind(array.element()));
    }
    return type.scalar().map(GlueResults::begin).orElse("");
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
