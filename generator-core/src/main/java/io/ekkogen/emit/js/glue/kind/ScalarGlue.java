package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import java.util.Optional;

/** Numbers, booleans, pointers and enums; by pointer, in a cell. */
final class ScalarGlue extends GlueKind {
  private final ScalarType type;
  private final String name;

  ScalarGlue(ScalarType type) {
    this.type = type;
    name = type.mappingName();
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      addCell(body, parameter);
    } else if (parameter.isInputMemory()) {
      String converter = parameter.nullable() ? "rt.memoryInOrNull" : "rt.memoryIn";
      body.argument(GlueBody.call(converter, parameter.jsName(), body.label(parameter)));
    } else if (!body.function().isInLength(parameter)) {
      boolean nullable = !type.isPointer() || parameter.nullable();
      body.argument(toNative(parameter.jsName(), body.label(parameter), nullable));
    } else {
      addCount(body, parameter);
    }
  }

  /** A count is converted ahead of the call, since the lengths of arrays are checked against it. */
  private void addCount(GlueBody body, Parameter parameter) {
    String leftOut = body.whenLeftOut(parameter);
    String given =
        leftOut.isEmpty()
            ? parameter.jsName()
            : "%s ? %s : %s"
                .formatted(leftOut, ArrayGlue.longest(body, parameter), parameter.jsName());
    String value = body.count(parameter);
    body.prepare(
        GlueBody.Phase.COUNTS,
        "const %s = ".formatted(value)
            + GlueBody.call("rt.toNative." + name, given, body.label(parameter)));
    body.argument(value);
  }

  @Override
  public Conversion fromNative() {
    return switch (type) {
      case LONG, CLONG -> new Conversion("rt.long(");
      case ULONG, CULONG -> new Conversion("rt.unsigned(");
      case SIZE_T, SSIZE_T -> new Conversion("rt.narrow(%s, ".formatted(JsText.string(name)));
      case INT_PTR, UINT_PTR -> new Conversion("rt.pointer(");
      case BOOL, BOOL8, SBYTE, BYTE, SHORT, USHORT, INT, UINT -> Conversion.NONE;
      case CHAR, CHAR16, WCHAR, FLOAT, DOUBLE -> Conversion.NONE;
    };
  }

  @Override
  public Conversion result(GlueBody body, Function function) {
    return function.returns().isSafeSize()
        ? new Conversion(
            "rt.size(%s, %s, ".formatted(JsText.string(function.name()), JsText.string(name)))
        : fromNative();
  }

  @Override
  public String toGlobal(String label) {
    return toNative("value", label, true);
  }

  /**
   * An expression for what the host is given for a script's value. Of the most frequent types, the
   * usual values need no call of the runtime, which would take the interpreter half as long as the
   * call of the host.
   */
  private String toNative(String value, String label, boolean nullable) {
    String usual =
        switch (type) {
          case INT -> {
            String truncated = value + " | 0";
            yield "typeof "
                + value
                + " === 'number' && ("
                + truncated
                + ") === "
                + value
                + " ? "
                + truncated
                + " : ";
          }
          case DOUBLE -> "typeof " + value + " === 'number' ? " + value + " : ";
          case BOOL, BOOL8 -> "typeof " + value + " === 'boolean' ? " + value + " : ";
          default -> "";
        };
    String converter = nullable ? "rt.toNative." : "rt.toNonNull.";
    return usual + GlueBody.call(converter + name, value, label);
  }

  @Override
  public String field() {
    return "rt.kind." + name;
  }

  @Override
  public String bitField(int bits) {
    return "rt.kind.bits(%s, %d)".formatted(field(), bits);
  }

  @Override
  boolean hasTypedArrays() {
    return true;
  }

  @Override
  Optional<String> sharedMemory() {
    return Optional.of(name);
  }

  @Override
  Optional<String> sharedArray() {
    return Optional.of(name + "[]");
  }
}
