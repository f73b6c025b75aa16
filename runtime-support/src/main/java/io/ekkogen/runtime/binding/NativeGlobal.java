package io.ekkogen.runtime.binding;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;

/** A variable that a library exports. It is as thread-safe as the library makes it. */
public final class NativeGlobal {
  private final Runnable open;
  private volatile String symbol;
  private volatile long address;
  private volatile Object kept;

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

  /** Keeps the variable's value alive until the next call; null releases it. */
  public void keep(Object object) {
    kept = object;
  }
}
