package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.script.ScriptAccess;

/** A library that a script opened, or the process. It is closed when it is collected. */
public final class FfiLibrary {
  /** The maximum length of a symbol, in characters; linkers have limits. */
  private static final int LONGEST_SYMBOL = 1024;

  private final LoadedLibrary library;
  private final String name;
  private final Lease open;

  /**
   * @param open null for the process, which is never closed
   */
  FfiLibrary(LoadedLibrary library, String name, Lease open) {
    this.library = library;
    this.name = name;
    this.open = open;
  }

  /**
   * Pins the library for a call, and returns what {@link NativeHandle#release} takes.
   *
   * @throws ClosedException when it is closed
   */
  long acquire() {
    try {
      return NativeHandle.acquireNullable(open, name);
    } catch (ClosedException e) {
      throw new ClosedException("library '%s' is closed".formatted(name));
    }
  }

  /** What calls pin; null for the process. */
  Lease open() {
    return open;
  }

  /** The name for observers and messages. */
  @ScriptAccess
  public String name() {
    return name;
  }

  /** The address of a symbol; 0 when there is none. */
  @ScriptAccess
  public long symbol(String symbol) {
    return symbol.length() <= LONGEST_SYMBOL ? library.symbol(symbol) : 0;
  }
}
