package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.CallsBack;
import java.lang.invoke.MethodHandle;

/**
 * A function of native code, which Java may call as if it were an object of its own. Generated
 * classes extend it and implement their callback interface.
 */
public abstract class NativeCallback implements FunctionPointer, CallsBack {
  private final CallbackKind<?> type;
  private final long address;

  /** Calls the function. */
  protected final MethodHandle handle;

  /**
   * @param address of the function; not 0
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
