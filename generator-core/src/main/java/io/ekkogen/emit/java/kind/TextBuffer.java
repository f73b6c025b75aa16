package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallLengths;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Text in memory that the callee writes to, or native code where it calls back. */
final class TextBuffer {
  private TextBuffer() {}

  /**
   * @param value the variable that has the StringBuilder
   */
  static void add(CallBody body, Parameter parameter, Type.CString type, String value) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    CodeBlock encoding = body.scope().encoding(type);
    body.requireNonNull(parameter, value);
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
    body.prepare("long $L = $L", address, Statements.orNone(parameter, value, memory, "0"));
    body.argument("$L", address);
    if (parameter.written().isPresent()) {
      CodeBlock written = CallLengths.written(body, parameter.written().get(), units);
      body.copyBack(
          "$T.copyUnitsOut($L, $L, $L, $L)",
          JavaTypes.NATIVE_STRINGS,
          address,
          written,
          encoding,
          value);
    } else {
      body.afterCall(
          "$T.copyOut($L, $L, $L, $L)", JavaTypes.NATIVE_STRINGS, address, units, encoding, value);
    }
  }

  /** A buffer that the callee fills, whose text the method returns. */
  static void addOutput(CallBody body, Parameter parameter, Type.CString type) {
    CodeBlock encoding = body.scope().encoding(type);
    CodeBlock units = units(body, parameter, encoding, parameter.javaName());
    String address = body.local(parameter.javaName() + "Address");
    body.prepare(
        "long $L = $T.room($L, $L, $L, $S)",
        address,
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        units,
        encoding,
        body.scope().label(parameter));
    body.argument("$L", address);
    CodeBlock text =
        parameter
            .written()
            .map(
                it ->
                    CodeBlock.of(
                        "$T.copyUnits($L, $L, $L, $S)",
                        JavaTypes.NATIVE_STRINGS,
                        address,
                        CallLengths.written(body, it, units),
                        encoding,
                        body.scope().label(parameter)))
            .orElseGet(
                () ->
                    CodeBlock.of(
                        "$T.copy($L, $L, $L)", JavaTypes.NATIVE_STRINGS, address, units, encoding));
    body.copyBack("$T $L = $L", JavaTypes.STRING, parameter.javaName(), text);
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
      Length size = parameter.length().get();
      units = body.scope().length(size);
      if (size.parameter().isPresent() && !size.isChanged()) {
        return units;
      }
      // The callee may write another number there.
      size.parameters().forEach(body::requireNonNullReference);
    }
    String kept = body.local(parameter.javaName() + "Size");
    body.prepare("long $L = $L", kept, units);
    return CodeBlock.of("$L", kept);
  }

  /** Text in memory of native code's; gives the variable that has it. */
  static String addUpcall(UpcallMethod method, Parameter parameter, Type.CString type) {
    String name = parameter.javaName();
    String size = method.local(name + "Size");
    String text = method.local(name + "Buffer");
    CodeBlock encoding = method.encoding(type);
    boolean isOut = parameter.direction() == Direction.OUT;
    // The callback may change a size that is passed by pointer.
    method.before(
        "long $L = $L",
        size,
        parameter.length().isPresent()
            ? method.length(parameter)
            : CodeBlock.of("$T.unitsAt($L, $L)", JavaTypes.NATIVE_STRINGS, name, encoding));
    method.before(
        "$T $L = $T.$L($L, $L, $L, $S)",
        JavaTypes.STRING_BUILDER,
        text,
        JavaTypes.CALLBACK_BUFFERS,
        isOut ? "empty" : "load",
        name,
        size,
        encoding,
        method.label(parameter));
    method.after(
        "$T.$L($L, $L, $L, $L, $S)",
        JavaTypes.CALLBACK_BUFFERS,
        isOut ? "store" : "storeChanges",
        name,
        text,
        size,
        encoding,
        method.label(parameter));
    return text;
  }
}
