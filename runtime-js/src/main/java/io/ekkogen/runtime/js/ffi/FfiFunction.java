package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.graalvm.polyglot.Value;

/** A linked C function of {@code std:ffi}. */
final class FfiFunction {
  private final MethodHandle handle;
  private final FfiType[] parameters;
  private final FfiType result;

  FfiFunction(MethodHandle raw, List<FfiType> parameters, FfiType result) {
    this.parameters = parameters.toArray(FfiType[]::new);
    this.result = result;
    handle =
        raw.asSpreader(Object[].class, parameters.size())
            .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /**
   * Calls the function.
   *
   * @param arguments one for each parameter, converted by ffi.js for its type. A string is copied
   *     as UTF-8 into memory that is valid until the call returns
   */
  Object call(Value[] arguments) throws Throwable {
    try (Scratch scratch = Scratch.enter()) {
      Object[] raw = new Object[parameters.length];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = toRaw(parameters[i], arguments[i], scratch);
      }
      Object value = (Object) handle.invokeExact(raw);
      return result == FfiType.STRING
          ? NativeStrings.copy((long) value, NativeEncoding.UTF_8)
          : value;
    }
  }

  private static Object toRaw(FfiType type, Value argument, Scratch scratch) {
    return switch (type) {
      case INT, UINT, INT32, UINT32 -> argument.asInt();
      case INT64, UINT64, POINTER -> argument.asLong();
      case FLOAT -> (float) argument.asDouble();
      case DOUBLE -> argument.asDouble();
      case STRING ->
          NativeStrings.copyIn(
              scratch,
              argument.isNull() ? null : argument.asString(),
              NativeEncoding.UTF_8,
              "string");
      case VOID -> throw new IllegalArgumentException("void is not the type of a parameter");
    };
  }
}
