package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import io.ekkogen.runtime.NativeBinding;
import io.ekkogen.runtime.NativeScalars;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.ReturnedArrays;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.function.ToLongFunction;

/** Arrays of function pointers. A null array stands for NULL. For generated code. */
public final class CallbackArrays {
  private CallbackArrays() {}

  /** The address of a block of pointers to functions; an element may be null. */
  public static <C> long copyIn(Scratch scratch, C[] callbacks, CallbackKind<C> kind) {
    return copyIn(scratch, callbacks, kind::addressOf);
  }

  /** As the other, of what native code keeps: those that are not registered, the library does. */
  public static <C> long copyIn(
      Scratch scratch, C[] callbacks, CallbackKind<C> kind, NativeBinding library) {
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

  /** Replaces every element by the function that its pointer points at now. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind) {
    copyOut(address, callbacks, kind, Long.MAX_VALUE);
  }

  /** As the other, for the first {@code count} elements, of those there are. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind, long count) {
    for (int i = 0; callbacks != null && i < callbacks.length && i < count; i++) {
      long element = address + (long) i * Native.POINTER_SIZE;
      callbacks[i] = kind.of(NativeScalars.load(element, CScalar.ADDRESS));
    }
  }

  /**
   * The functions of an array that a function returned.
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
          return FieldCallbacks.loadAll(memory, 0, length, type, kind);
        });
  }
}
