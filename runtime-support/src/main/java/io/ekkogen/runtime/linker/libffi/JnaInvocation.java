package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Calls a function through JNA's {@link Function}, which does what JNA's raw entry points to libffi
 * do not: it saves {@code errno} before other code of the JVM runs on the thread, and prepares
 * variadic calls.
 */
final class JnaInvocation {
  private static final MethodHandle ADDRESS =
      HandleLookup.findStatic(
          MethodHandles.publicLookup().in(Pointer.class), "nativeValue", long.class, Pointer.class);

  /** The position of the number of fixed arguments in JNA's call flags. */
  private static final int VARIADIC_SHIFT = 7;

  private static final MethodHandle INVOKE =
      HandleLookup.findVirtual(MethodHandles.lookup(), "invoke", Object.class, ArgumentBlock.class);

  private final Function function;
  private final Class<?> result;
  private final long[] types;
  private final int pointers;
  private final boolean lastError;

  private JnaInvocation(long function, Signature signature, CallOptions options) {
    this.function =
        Function.getFunction(new Pointer(function), callFlags(options, Platform.current()));
    this.result =
        signature.result() == CScalar.ADDRESS ? Pointer.class : signature.result().carrier();
    this.types = signature.parameters().stream().mapToLong(FfiTypes::of).toArray();
    this.pointers = ArgumentBlock.pointers(Downcall.hasStructures(signature));
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
              + " returns a structure by value, which libffi cannot do here for a function "
              + (options.lastError() ? "whose last error is captured" : "that is variadic")
              + "; it works on Java 22 and later with ekkogen-runtime-ffm on the class path");
    }
    MethodHandle call = INVOKE.bindTo(new JnaInvocation(function, signature, options));
    return Downcall.around(
        signature.result() == CScalar.ADDRESS
            ? MethodHandles.filterReturnValue(
                call.asType(call.type().changeReturnType(Pointer.class)), ADDRESS)
            : call.asType(call.type().changeReturnType(signature.result().carrier())),
        signature);
  }

  /** The convention and the number of fixed arguments, as JNA's call flags. */
  static int callFlags(CallOptions options, Platform platform) {
    int convention = FfiAbi.number(options.convention(), platform);
    return options.variadic()
        ? convention | options.fixedArguments() << VARIADIC_SHIFT
        : convention;
  }

  private Object invoke(ArgumentBlock block) {
    Pointer places = new Pointer(block.address(pointers));
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new JnaValue(places.getPointer((long) i * Native.POINTER_SIZE), types[i]);
    }
    Object value = function.invoke(result, values);
    if (lastError) {
      CapturedError.set(Native.getLastError());
    }
    return value;
  }
}
