package io.ekkogen.runtime;

/**
 * An opaque pointer that nobody closes. It is a value: two are equal if they have the same class
 * and address.
 */
public abstract class OpaqueHandle extends NativeHandle {

  /**
   * @param address the address that C uses for the handle; not 0
   */
  protected OpaqueHandle(long address) {
    super(address);
  }

  /** Always false. */
  @Override
  public final boolean isClosed() {
    return false;
  }

  @Override
  final boolean hold() {
    return true;
  }

  @Override
  final void holdAgain() {}

  @Override
  final void unhold() {}

  @Override
  final void abandon() {}

  @Override
  final boolean isAbandoned() {
    return false;
  }

  @Override
  final void drop() {}

  @Override
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && address((OpaqueHandle) other) == address(this);
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(address(this));
  }
}
