package io.ekkogen.runtime;

/** A handle class like generated ones. */
public final class Database extends CloseableHandle {
  public Database(long address, NativeRelease close) {
    super(address, close);
  }

  static final class ByReference extends NativeHandle.Reference<Database> {}
}
