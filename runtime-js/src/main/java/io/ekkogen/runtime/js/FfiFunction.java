package io.ekkogen.runtime.js;

import com.sun.jna.Memory;
import io.ekkogen.runtime.ScriptAccess;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/** A linked C function. Keeps its library open. */
public final class FfiFunction {
  private final FfiLibrary library;
  private final MethodHandle handle;
  private final FfiType[] parameters;
  private final FfiType result;

  FfiFunction(FfiLibrary library, MethodHandle raw, List<FfiType> parameters, FfiType result) {
    this.library = library;
    this.parameters = parameters.toArray(FfiType[]::new);
    this.result = result;
    handle =
        raw.asSpreader(Object[].class, parameters.size())
            .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /**
   * Calls the function.
   *
   * @param arguments as many as there are parameters, each converted by ffi.js to what its type
   *     takes. A string is UTF-8 in memory that is freed when the call returns
   */
  @ScriptAccess
  public Object call(Value[] arguments) throws Throwable {
    Object[] raw = new Object[parameters.length];
    List<Memory> strings = new ArrayList<>(0);
    try {
      for (int i = 0; i < raw.length; i++) {
        raw[i] = toRaw(parameters[i], arguments[i], strings);
      }
      return result.toScript((Object) handle.invokeExact(raw));
    } finally {
      strings.forEach(Memory::close);
      Reference.reachabilityFence(library);
    }
  }

  private static Object toRaw(FfiType type, Value argument, List<Memory> strings) {
    return switch (type) {
      case INT, UINT, INT32, UINT32 -> argument.asInt();
      case INT64, UINT64, POINTER -> argument.asLong();
      case FLOAT -> (float) argument.asDouble();
      case DOUBLE -> argument.asDouble();
      case STRING -> {
        if (argument.isNull()) {
          yield 0L;
        }
        byte[] bytes = argument.asString().getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        strings.add(memory);
        yield com.sun.jna.Pointer.nativeValue(memory);
      }
      case VOID -> throw new IllegalArgumentException("void is no parameter's type");
    };
  }
}
