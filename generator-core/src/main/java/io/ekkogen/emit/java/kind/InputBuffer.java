package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import java.util.Locale;

/** Memory that the callee only reads, as a buffer of Java: an argument of an overload. */
public final class InputBuffer {
  private InputBuffer() {}

  /** The type of the buffer: of the elements of an array, or of any for memory of any type. */
  public static ClassName type(Parameter parameter) {
    ScalarType element = parameter.type().single().scalar().orElseThrow();
    if (element.isPointer()) {
      return ClassName.get("java.nio", "Buffer");
    }
    String carrier = JavaTypes.carrier(element).toString();
    String name = carrier.substring(0, 1).toUpperCase(Locale.ROOT) + carrier.substring(1);
    return ClassName.get("java.nio", name + "Buffer");
  }

  /** Passes the memory of a direct buffer, or a copy of another. */
  public static void add(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    body.requireNonNull(parameter);
    body.checkCount(parameter, name, "remaining()");
    if (body.scope().isHeap(parameter)) {
      body.argument("$T.checked($L, $S)", JavaTypes.INPUT_MEMORY, name, label);
    } else {
      body.argument(
          "$T.addressOf($L, $L, $S)", JavaTypes.INPUT_MEMORY, body.scratch(), name, label);
    }
    body.keepAlive(name);
  }
}
