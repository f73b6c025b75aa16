package io.ekkogen.runtime.binding;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.callback.CallbackKind;

/**
 * Loads and stores function pointers in exported variables. A variable keeps alive the callback
 * that Java stores in it. For generated code.
 */
public final class GlobalCallbacks {
  private GlobalCallbacks() {}

  /** The object for the pointer in a variable; null for NULL. */
  public static <C> C load(NativeGlobal global, CallbackKind<C> kind) {
    return kind.of(Pointer.nativeValue(global.pointer().getPointer(0)));
  }

  /** Stores the function pointer of an object; null is stored as NULL. */
  public static <C> void store(NativeGlobal global, C callback, CallbackKind<C> kind) {
    long address = kind.addressOf(callback);
    global.pointer().setPointer(0, address == 0 ? null : new Pointer(address));
    global.keep(callback);
  }
}
