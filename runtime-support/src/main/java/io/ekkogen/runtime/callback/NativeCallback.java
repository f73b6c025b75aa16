package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.InvokesCallbacks;
import java.lang.invoke.MethodHandle;

/**
 * A native function that Java can call through a callback interface. Generated classes extend it
 * and implement the interface.
 */
public abstract class NativeCallback implements FunctionPointer, InvokesCallbacks {
  private final CallbackKind<?> type;
  private final long address;

  /** The handle that calls the function. */
  protected final MethodHandle handle;

  /**
   * @param address the address of the function; not 0
   */
  protected NativeCallback(CallbackKind<?> type, long address) {
    this.type = type;
    this.address = address;
    handle = type.handleAt(address);
  }

  @Override
  public final long address() {
    return address;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof NativeCallback that && type == that.type && address == that.address;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(address);
  }

  /** {@code Compare@0x7f…}. */
  @Override
  public final String toString() {
    return type.name() + "@0x" + Long.toHexString(address);
  }
}
