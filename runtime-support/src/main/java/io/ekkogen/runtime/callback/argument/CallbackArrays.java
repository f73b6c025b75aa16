package io.ekkogen.runtime.callback.argument;

import com.sun.jna.Native;
import io.ekkogen.runtime.callback.CallbackKind;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.callback.FunctionPointerType;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.memory.ReturnedArrays;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.function.ToLongFunction;

/**
 * Converts arrays of callbacks to and from arrays of function pointers. A null array is NULL. For
 * generated code.
 */
public final class CallbackArrays {
  private CallbackArrays() {}

  /** Copies function pointers to scratch memory and returns its address; elements may be null. */
  public static <C> long copyIn(Scratch scratch, C[] callbacks, CallbackKind<C> kind) {
    return copyIn(scratch, callbacks, kind::addressOf);
  }

  /**
   * Like the other overload, for callbacks that native code retains: the library keeps those alive
   * that are not registered.
   */
  public static <C> long copyIn(
      Scratch scratch, C[] callbacks, CallbackKind<C> kind, CallbackOwner library) {
    return copyIn(scratch, callbacks, callback -> kind.retainedAddressOf(callback, library));
  }

  private static <C> long copyIn(Scratch scratch, C[] callbacks, ToLongFunction<C> address) {
    if (callbacks == null) {
      return 0;
    }
    long[] addresses = new long[callbacks.length];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = address.applyAsLong(callbacks[i]);
    }
    return NativeArrays.copyIn(scratch, addresses, CScalar.ADDRESS, "callbacks");
  }

  /** Replaces each element by the function that its pointer now points at. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind) {
    copyOut(address, callbacks, kind, Long.MAX_VALUE);
  }

  /** Like the other overload, for at most the first {@code count} elements. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind, long count) {
    for (int i = 0; callbacks != null && i < callbacks.length && i < count; i++) {
      long element = address + (long) i * Native.POINTER_SIZE;
      callbacks[i] = kind.of(NativeScalars.load(element, CScalar.ADDRESS));
    }
  }

  /**
   * Converts an array of function pointers that a function returned.
   *
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  public static <C> C[] of(
      long address, long count, Class<C> type, CallbackKind<C> kind, String label) {
    return ReturnedArrays.take(
        address,
        count,
        label,
        length -> {
          StructureMemory memory = StructureMemory.at(address, (long) length * Native.POINTER_SIZE);
          return FunctionPointerType.of(type, () -> kind).loadArray(memory, 0, length);
        });
  }
}
