package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;

/** A variable that a library exports. May be used by any thread, as far as the library lets it. */
public final class NativeGlobal {
  private final NativeBinding binding;
  private volatile String symbol;
  private volatile long address;
  private volatile Object kept;

  NativeGlobal(NativeBinding binding, String symbol) {
    this.binding = binding;
    this.symbol = symbol;
  }

  /** The symbol on one operating system, such as {@code windows}. */
  public NativeGlobal symbol(String os, String symbol) {
    if (Platform.current().os().key().equals(os)) {
      this.symbol = symbol;
    }
    return this;
  }

  String symbol() {
    return symbol;
  }

  /** Looks the symbol up; false when the library lacks it. */
  boolean resolve(LoadedLibrary loaded) {
    address = loaded.symbol(symbol);
    return address != 0;
  }

  /**
   * Where the variable is. The memory is the library's, and there as long as the JVM runs.
   *
   * @throws IllegalStateException after {@link NativeBinding#close()}
   */
  public Pointer pointer() {
    binding.open();
    return new Pointer(address);
  }

  /** Keeps what the variable was set to until it is set to another, or null. */
  public void keep(Object object) {
    kept = object;
  }
}
