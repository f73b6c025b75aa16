package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Type;

/** Turns what the host gives into what scripts get. */
final class GlueResults {
  private GlueResults() {}

  /** What stands before the host's result; {@link #end} stands after it. */
  static String begin(Function function) {
    Type type = function.returns().type();
    boolean isPointer = type.scalar().filter(ScalarType::isPointer).isPresent();
    // Of the others the host says that they are never NULL.
    boolean isChecked = !function.returns().nullable() && (isPointer || type instanceof ArrayType);
    String check = isChecked ? "rt.returned(%s, ".formatted(JsText.string(function.name())) : "";
    return check + begin(type);
  }

  /** The brackets that close what {@link #begin} opened. */
  static String end(String begin) {
    return ")".repeat((int) begin.chars().filter(c -> c == '(').count());
  }

  static String begin(Type type) {
    if (type instanceof HandleType handle) {
      return "rt.handle(%s, ".formatted(HandleMarshaller.token(handle));
    }
    if (type instanceof ArrayType array) {
      return array.element() instanceof StringType
          ? "rt.strings("
          : "rt.arrayOf(%s, ".formatted(ArrayMarshaller.kind(array.element()));
    }
    return type.scalar().map(GlueResults::begin).orElse("");
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
