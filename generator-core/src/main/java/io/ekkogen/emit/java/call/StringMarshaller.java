package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;

/** Marshals text. */
final class StringMarshaller {
  private StringMarshaller() {}

  /**
   * @param value an expression for the String or StringBuilder
   */
  static void add(CallBody body, Parameter parameter, StringType type, String value) {
    if (parameter.isTextBuffer()) {
      addBuffer(body, parameter, type, value);
      return;
    }
    if (!parameter.nullable()) {
      BindingArguments.requireNonNull(body, parameter);
    }
    body.argument(
        "$T.copyIn($L, $L, $L, $S)",
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        value,
        body.scope().encoding(type),
        body.scope().label(parameter));
  }

  /** Memory for the callee to write text into. */
  private static void addBuffer(CallBody body, Parameter parameter, StringType type, String value) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    CodeBlock encoding = body.scope().encoding(type);
    if (!parameter.nullable()) {
      body.prepare("$T.requireNonNull($L, $S)", JavaTypes.ARGUMENTS, value, label);
    }
    CodeBlock units = units(body, parameter, encoding, value);
    String address = body.local(name + "Address");
    CodeBlock memory =
        parameter.direction() == Direction.OUT
            ? CodeBlock.of(
                "$T.room($L, $L, $L, $S)",
                JavaTypes.NATIVE_STRINGS,
                body.scratch(),
                units,
                encoding,
                label)
            : CodeBlock.of(
                "$T.copyIn($L, $L, $L, $L, $S)",
                JavaTypes.NATIVE_STRINGS,
                body.scratch(),
                value,
                units,
                encoding,
                label);
    if (parameter.nullable()) {
      body.prepare("long $L = $L == null ? 0 : $L", address, value, memory);
    } else {
      body.prepare("long $L = $L", address, memory);
    }
    body.argument("$L", address);
    body.takeBack(
        "$T.copyOut($L, $L, $L, $L)", JavaTypes.NATIVE_STRINGS, address, units, encoding, value);
  }

  /** The buffer's size: what another parameter says, or as much as the text takes. */
  private static CodeBlock units(
      CallBody body, Parameter parameter, CodeBlock encoding, String value) {
    CodeBlock units;
    if (parameter.length().isEmpty()) {
      String label = body.scope().label(parameter);
      units =
          CodeBlock.of("$T.units($L, $L, $S)", JavaTypes.NATIVE_STRINGS, value, encoding, label);
    } else {
      Parameter size = body.scope().function().parameter(parameter.length().get());
      units = body.scope().count(size);
      if (size.direction() == Direction.IN) {
        return units;
      }
      // The callee may write another number there.
      body.requireReference(size);
    }
    String kept = body.local(parameter.javaName() + "Size");
    body.prepare("long $L = $L", kept, units);
    return CodeBlock.of("$L", kept);
  }

  /** Makes a String of the address that the call gives. */
  static void addResult(CallBody body, StringType type) {
    CallScope scope = body.scope();
    CodeBlock string = CodeBlock.of("$T", JavaTypes.STRING);
    CodeBlock address = CodeBlock.of("long");
    body.result(
        string,
        address,
        "$T.copy($L, $L)",
        JavaTypes.NATIVE_STRINGS,
        CallBody.RAW,
        scope.encoding(type));
  }
}
