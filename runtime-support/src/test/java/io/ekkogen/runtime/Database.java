package io.ekkogen.runtime;

/** A handle class like generated ones. */
public final class Database extends CloseableHandle {
  public Database(long address, NativeRelease close) {
    this(address, close, null);
  }

  public Database(long address, NativeRelease close, NativeHandle owner) {
    super(address, close, owner);
  }

  static final class ByReference extends NativeHandle.Reference<Database> {}
}
