package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.InvokesCallbacks;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.linker.Rethrow;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.script.ScriptAccess;
import io.ekkogen.runtime.script.ScriptCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.Callable;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * A linked C function of {@code std:ffi}. It takes one raw value for each parameter: a number, a
 * bigint of 64 bits, a string, a block of memory, a callback, or null.
 */
public final class FfiFunction implements InvokesCallbacks {
  private final MethodHandle handle;
  private final Class<?>[] carriers;

  /** Whether an argument or the result may be an address. */
  private final boolean passesAddresses;

  /** Whether the result is a text, which is copied. */
  private final boolean returnsText;

  /** Releases a text that the function returned; null if nothing does. */
  private final NativeRelease free;

  private final Lease memory;

  /** Stays open during calls; null for a function pointer. */
  private final FfiLibrary library;

  private FfiFunction(
      FfiLibrary library,
      MethodHandle handle,
      Class<?>[] carriers,
      boolean returnsText,
      NativeRelease free,
      Lease memory) {
    this.library = library;
    this.handle = handle;
    this.carriers = carriers;
    this.passesAddresses = returnsText || List.of(carriers).contains(long.class);
    this.returnsText = returnsText;
    this.free = free;
    this.memory = memory;
  }

  /**
   * Links a function.
   *
   * @param library stays open during calls; null for a function pointer
   * @param returnsText whether the result is a pointer to a text, which is copied
   * @param free the address of the function that releases that text, or 0
   * @param memory is not released during calls on other threads
   */
  static FfiFunction link(
      long address,
      FfiLibrary library,
      ObservedFunction function,
      CallOptions options,
      boolean returnsText,
      long free,
      Lease memory) {
    MethodHandle raw =
        PendingCallbackExceptions.leavingPending(
            Linkers.downcall(Linkers.select(), address, function, options));
    MethodType type = widened(raw.type());
    MethodHandle spread =
        MethodHandles.explicitCastArguments(raw, type)
            .asSpreader(Object[].class, type.parameterCount())
            .asType(MethodType.methodType(Object.class, Object[].class));
    return new FfiFunction(
        library,
        spread,
        type.parameterArray(),
        returnsText,
        free == 0 ? null : release(free),
        memory);
  }

  /** Scripts have no bytes and shorts. */
  private static MethodType widened(MethodType type) {
    MethodType widened = type;
    for (int i = 0; i < type.parameterCount(); i++) {
      widened = widened.changeParameterType(i, widened(type.parameterType(i)));
    }
    return widened.changeReturnType(widened(type.returnType()));
  }

  private static Class<?> widened(Class<?> carrier) {
    return carrier == byte.class || carrier == short.class ? int.class : carrier;
  }

  private static NativeRelease release(long address) {
    Signature signature = Signature.parse("(A)V");
    return NativeRelease.of(
        Linkers.downcall(
            Linkers.select(),
            address,
            ObservedFunction.pointer("free", signature),
            CallOptions.of(CallingConvention.CDECL)));
  }

  /** Calls the function on this thread. */
  @ScriptAccess
  public ProxyExecutable now() {
    return arguments -> {
      try {
        return call(taken(arguments, 0));
      } catch (Throwable thrown) {
        throw Rethrow.unchanged(thrown);
      }
    };
  }

  /** Calls the function on another thread; takes a {@link ScriptCall} before the arguments. */
  @ScriptAccess
  public ProxyExecutable later() {
    return arguments -> {
      ScriptCall call = arguments[0].asHostObject();
      Object[] taken = taken(arguments, 1);
      Callable<Object> task =
          () -> {
            try {
              return call(taken);
            } catch (Throwable thrown) {
              throw Rethrow.unchanged(thrown);
            }
          };
      call.run(task, pinned(), memory);
      return null;
    };
  }

  private Object[] taken(Value[] arguments, int first) {
    Object[] taken = new Object[carriers.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = take(carriers[i], arguments[first + i]);
    }
    return taken;
  }

  private static Object take(Class<?> carrier, Value argument) {
    if (carrier == int.class) {
      return argument.asInt();
    }
    if (carrier == double.class) {
      return argument.asDouble();
    }
    if (carrier == float.class) {
      return (float) argument.asDouble();
    }
    if (argument.isNumber()) {
      return argument.asLong();
    }
    if (argument.isString()) {
      return argument.asString();
    }
    return argument.isNull() ? (Object) 0L : argument.asHostObject();
  }

  /** What must stay open during calls; null for nothing. */
  private Lease pinned() {
    return library == null ? null : library.open();
  }

  private Object call(Object[] taken) throws Throwable {
    long acquired = library == null ? 0 : library.acquire();
    try {
      Object result =
          passesAddresses ? callWithAddresses(taken) : (Object) handle.invokeExact(taken);
      PendingCallbackExceptions.throwPending();
      return result;
    } finally {
      NativeHandle.release(pinned(), acquired);
      Reference.reachabilityFence(taken);
      Reference.reachabilityFence(library);
    }
  }

  private Object callWithAddresses(Object[] taken) throws Throwable {
    try (Scratch scratch = Scratch.enter()) {
      Object[] raw = taken.clone();
      for (int i = 0; i < raw.length; i++) {
        if (raw[i] instanceof String text) {
          raw[i] = NativeStrings.copyIn(scratch, text, NativeEncoding.UTF_8, "string");
        } else if (raw[i] instanceof NativeBlock block) {
          raw[i] = block.address();
        } else if (raw[i] instanceof ScriptCallback callback) {
          raw[i] = callback.address();
        }
      }
      Object result = (Object) handle.invokeExact(raw);
      return returnsText ? text((long) result) : result;
    }
  }

  private String text(long address) {
    try {
      return NativeStrings.copy(address, NativeEncoding.UTF_8);
    } finally {
      if (free != null) {
        free.releaseResult(address);
      }
    }
  }
}
