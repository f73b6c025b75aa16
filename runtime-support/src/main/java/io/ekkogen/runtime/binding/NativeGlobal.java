package io.ekkogen.runtime.binding;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.structure.PointerType;
import io.ekkogen.runtime.structure.StructureMemory;

/** A variable that a library exports. It is as thread-safe as the library makes it. */
public final class NativeGlobal {
  private final Runnable open;
  private volatile String symbol;
  private volatile long address;

  /** Keeps alive what the pointer in the variable points at. */
  private volatile StructureMemory kept;

  /**
   * @param open opens the library, or throws
   */
  NativeGlobal(Runnable open, String symbol) {
    this.open = open;
    this.symbol = symbol;
  }

  /** Sets the symbol on one operating system, such as {@code windows}. */
  public NativeGlobal symbol(String os, String symbol) {
    if (Platform.current().os().key().equals(os)) {
      this.symbol = symbol;
    }
    return this;
  }

  String symbol() {
    return symbol;
  }

  /** Looks the symbol up; false if the library lacks it. */
  boolean resolve(LoadedLibrary loaded) {
    address = loaded.symbol(symbol);
    return address != 0;
  }

  /**
   * A pointer to the variable. Its memory belongs to the library, and stays mapped until the JVM
   * ends.
   *
   * @throws IllegalStateException after {@link NativeBinding#close()}
   */
  public Pointer pointer() {
    open.run();
    return new Pointer(address);
  }

  /** The object for the pointer in the variable; null for NULL. */
  public <T> T get(PointerType<T> type) {
    return type.load(memory(), 0);
  }

  /** Stores a pointer to an object, which the variable keeps alive; null is stored as NULL. */
  public <T> void set(PointerType<T> type, T value) {
    StructureMemory memory = memory();
    type.store(memory, 0, value, symbol);
    kept = memory;
  }

  private StructureMemory memory() {
    open.run();
    return StructureMemory.at(address, Native.POINTER_SIZE);
  }
}
