package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The libraries of one context. For the script's thread. */
final class FfiLibraries {
  /**
   * The library name that observers use for the process, which has the symbols of every library.
   */
  private static final String PROCESS = "process";

  /** How many symbols of closed libraries are remembered. */
  private static final int REMEMBERED = 1024;

  private static final Cleaner CLEANER = Cleaner.create();

  private final Path workingDirectory;
  private final Set<Lease> open = ConcurrentHashMap.newKeySet();

  /** Symbols whose addresses the script has; these libraries are closed by the script alone. */
  private final Map<Long, FfiLibrary> symbols = new HashMap<>();

  /** Symbols of libraries that the script has closed, and the libraries' names. */
  private final Map<Long, String> gone = new LinkedHashMap<>();

  /**
   * @param workingDirectory the base of relative paths
   */
  FfiLibraries(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * Opens a library.
   *
   * @param name a path; a name for the system's loader, tried unchanged and then with the
   *     platform's prefix and extension; or null for the process
   * @throws UnsatisfiedLinkError when it cannot be opened; the message has the reason and advice
   */
  FfiLibrary open(String name) {
    if (name == null) {
      return new FfiLibrary(LibraryLoader.process(), PROCESS, null);
    }
    LoadedLibrary loaded = load(name);
    Lease opened = new Lease(loaded::close);
    open.add(opened);
    FfiLibrary library = new FfiLibrary(loaded, name, opened);
    CLEANER.register(library, () -> close(opened));
    return library;
  }

  private LoadedLibrary load(String name) {
    boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    try {
      return LibraryLoader.openSeparately(path ? workingDirectory.resolve(name).toString() : name);
    } catch (UnsatisfiedLinkError e) {
      throw new UnsatisfiedLinkError(
          e.getMessage() + ". " + LoadAdvice.of(name, Platform.current()));
    }
  }

  private void close(Lease library) {
    NativeHandle.discard(library);
    open.remove(library);
  }

  /** The address of a symbol, which keeps the library open; 0 when there is none. */
  long pointerTo(FfiLibrary library, String symbol) {
    long address = library.symbol(symbol);
    if (address != 0) {
      symbols.put(address, library);
      gone.remove(address);
    }
    return address;
  }

  /** Closes a library once no call uses it. */
  void close(FfiLibrary library) {
    if (library.open() == null) {
      return;
    }
    symbols.forEach(
        (address, owner) -> {
          if (owner == library) {
            gone.put(address, library.name());
          }
        });
    symbols.values().removeIf(owner -> owner == library);
    while (gone.size() > REMEMBERED) {
      gone.remove(gone.keySet().iterator().next());
    }
    close(library.open());
  }

  /**
   * Checks a pointer that a script passes to native code.
   *
   * @throws IllegalStateException when it is that of a symbol of a library that was closed
   */
  void requireOpen(long address) {
    String library = gone.get(address);
    if (library != null) {
      throw new IllegalStateException(
          "The pointer 0x%x is in the library '%s', which is closed".formatted(address, library));
    }
  }

  /** Closes all libraries, each once no call uses it. */
  void close() {
    open.forEach(this::close);
    symbols.clear();
  }
}
