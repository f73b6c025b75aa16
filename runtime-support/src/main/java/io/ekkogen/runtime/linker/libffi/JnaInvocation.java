package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Calls a function through JNA's {@link Function}, which does what JNA's raw entry points to libffi
 * do not: it saves {@code errno} before other code of the JVM runs on the thread, and prepares
 * variadic calls.
 */
final class JnaInvocation {
  /** The position of the number of fixed arguments in JNA's call flags. */
  private static final int VARIADIC_SHIFT = 7;

  private static final MethodHandle INVOKE =
      HandleLookup.findVirtual(MethodHandles.lookup(), "invoke", Object.class, Object[].class);

  private final Function function;
  private final Signature signature;
  private final long[] types;
  private final boolean lastError;

  private JnaInvocation(long function, Signature signature, CallOptions options) {
    this.function =
        Function.getFunction(new Pointer(function), callFlags(options, Platform.current()));
    this.signature = signature;
    this.types = signature.parameters().stream().mapToLong(FfiTypes::of).toArray();
    this.lastError = options.lastError();
  }

  /**
   * A handle of the signature's type.
   *
   * @throws IllegalArgumentException for a structure returned by value, for which JNA needs a class
   */
  static MethodHandle handle(long function, Signature signature, CallOptions options) {
    if (signature.returnsStruct()) {
      throw new IllegalArgumentException(
          signature
              + " returns a structure by value, which libffi cannot do for a function "
              + (options.lastError() ? "whose last error is captured" : "that is variadic")
              + "; it works on Java 22 and later with ekkogen-runtime-ffm on the class path");
    }
    MethodType type = signature.methodType();
    return INVOKE
        .bindTo(new JnaInvocation(function, signature, options))
        .asCollector(Object[].class, type.parameterCount())
        .asType(type);
  }

  /** The convention and the number of fixed arguments, as JNA's call flags. */
  static int callFlags(CallOptions options, Platform platform) {
    int convention = FfiAbi.number(options.convention(), platform);
    return options.variadic()
        ? convention | options.fixedArguments() << VARIADIC_SHIFT
        : convention;
  }

  private Object invoke(Object[] arguments) {
    Scratch scratch = Scratch.enter();
    try {
      Object[] values = new Object[arguments.length];
      for (int i = 0; i < values.length; i++) {
        CType type = signature.parameters().get(i);
        values[i] = new JnaValue(place(type, arguments[i], scratch), types[i]);
      }
      Object result = function.invoke(resultClass(), values);
      if (lastError) {
        CapturedError.set(Native.getLastError());
      }
      return raw(result);
    } finally {
      scratch.leave();
    }
  }

  /** The address of an argument's value: the caller's memory, or a copy. */
  private static Pointer place(CType type, Object value, Scratch scratch) {
    if (type instanceof CStruct) {
      return placeStruct(
          new Pointer((Long) value), FfiStruct.copiedBytes(type, Platform.current()), scratch);
    }
    Pointer place = new Pointer(scratch.allocate(Long.BYTES));
    switch ((CScalar) type) {
      case INT8, UINT8 -> place.setByte(0, (Byte) value);
      case INT16, UINT16 -> place.setShort(0, (Short) value);
      case INT32, UINT32 -> place.setInt(0, (Integer) value);
      case INT64 -> place.setLong(0, (Long) value);
      case FLOAT -> place.setFloat(0, (Float) value);
      case DOUBLE -> place.setDouble(0, (Double) value);
      case ADDRESS -> place.setPointer(0, new Pointer((Long) value));
      case VOID -> throw new AssertionError("void is not a parameter type");
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw ((CScalar) type).notFixed();
    }
    return place;
  }

  private static Pointer placeStruct(Pointer bytes, int copied, Scratch scratch) {
    if (copied == 0) {
      return bytes;
    }
    // In whole eightbytes: libffi reads all of each.
    Pointer place = new Pointer(scratch.allocate(2 * Long.BYTES));
    place.write(0, bytes.getByteArray(0, copied), 0, copied);
    return place;
  }

  private Class<?> resultClass() {
    return switch ((CScalar) signature.result()) {
      case ADDRESS -> Pointer.class;
      default -> signature.result().carrier();
    };
  }

  private Object raw(Object result) {
    return signature.result() == CScalar.ADDRESS ? Pointer.nativeValue((Pointer) result) : result;
  }
}
