package io.ekkogen.runtime;

/**
 * An opaque pointer that nobody closes. It is a value: two are equal if they have the same class,
 * address and owner.
 */
public abstract class OpaqueHandle extends NativeHandle {

  /**
   * @param address the address that C uses for the handle; not 0
   * @param owner the handle whose closing ends the life of this one; null if there is none
   */
  protected OpaqueHandle(long address, NativeHandle owner) {
    super(address, owner);
  }

  /** Whether the owner of what it points at has been closed; without an owner, it never is. */
  @Override
  public final boolean isClosed() {
    return owner != null && owner.isClosed();
  }

  @Override
  final boolean hold() {
    return owner == null || owner.hold();
  }

  @Override
  final void holdAgain() {
    if (owner != null) {
      owner.holdAgain();
    }
  }

  @Override
  final void unhold() {
    if (owner != null) {
      owner.unhold();
    }
  }

  @Override
  final void abandon() {}

  @Override
  final boolean isAbandoned() {
    return owner != null && owner.isAbandoned();
  }

  @Override
  final void drop() {}

  @Override
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && address((OpaqueHandle) other) == address(this)
        && ((OpaqueHandle) other).owner == owner;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(address(this));
  }
}
