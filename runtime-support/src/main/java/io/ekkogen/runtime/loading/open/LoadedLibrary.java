package io.ekkogen.runtime.loading.open;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.file.UnusableException;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open library. It is never closed, because a call in progress, or a function pointer that
 * native code kept, must not jump to unmapped code. Thread-safe.
 */
public final class LoadedLibrary {
  private enum Kind {
    FILE,
    SYSTEM,
    PROCESS
  }

  private record Key(Kind kind, String name) {}

  /** Strong references: JNA has only weak ones, and closes unreferenced libraries. */
  private static final Map<Key, LoadedLibrary> OPEN = new ConcurrentHashMap<>();

  private final String path;
  private final NativeLibrary library;

  private LoadedLibrary(String path, NativeLibrary library) {
    this.path = path;
    this.library = library;
  }

  /**
   * Opens a file that has been checked.
   *
   * @param file an absolute path
   * @param binding has no effect if the file is already open
   * @throws NoexecException when the file system does not allow execution
   * @throws UnusableException with the text of the system's loader
   */
  public static LoadedLibrary openFile(Path file, SymbolBinding binding) throws UnusableException {
    try {
      return open(new Key(Kind.FILE, file.toString()), binding);
    } catch (UnusableException e) {
      Optional<String> noexec = MountOptions.noexec(file);
      if (noexec.isPresent()) {
        throw new NoexecException(noexec.get());
      }
      throw e;
    }
  }

  /** The library that was opened from exactly this file, if any. */
  public static Optional<LoadedLibrary> alreadyOpen(Path file) {
    return Optional.ofNullable(OPEN.get(new Key(Kind.FILE, file.toString())));
  }

  /**
   * Opens the library that the system's loader finds by a name, with or without prefix, suffix and
   * version.
   *
   * @throws UnusableException with the text of the system's loader
   */
  public static LoadedLibrary openSystem(String name, SymbolBinding binding)
      throws UnusableException {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new UnusableException("is not a library name");
    }
    return open(new Key(Kind.SYSTEM, name), binding);
  }

  public static LoadedLibrary process() {
    try {
      return open(new Key(Kind.PROCESS, "<process>"), SymbolBinding.NOW);
    } catch (UnusableException e) {
      throw new AssertionError("the process is always open", e);
    }
  }

  private static LoadedLibrary open(Key key, SymbolBinding binding) throws UnusableException {
    LoadedLibrary earlier = OPEN.get(key);
    if (earlier != null) {
      return earlier;
    }
    Jna.start();
    Map<String, ?> options = JnaOptions.of(key.kind().name(), binding);
    SignalHandlers handlers = SignalHandlers.now();
    NativeLibrary library;
    try {
      library =
          key.kind() == Kind.PROCESS
              ? NativeLibrary.getProcess(options)
              : NativeLibrary.getInstance(key.name(), options);
    } catch (UnsatisfiedLinkError e) {
      throw new UnusableException(LoaderText.of(e, key.name()));
    }
    handlers.warnOf(key.name());
    LoadedLibrary opened = new LoadedLibrary(key.name(), library);
    LoadedLibrary first = OPEN.putIfAbsent(key, opened);
    return first == null ? opened : first;
  }

  /**
   * Wraps a library that plain JNA has opened; it stays open as long as this object is reachable.
   */
  public static LoadedLibrary of(NativeLibrary library) {
    File file = library.getFile();
    return new LoadedLibrary(file == null ? library.getName() : file.getPath(), library);
  }

  /** The absolute path of the file, or the name passed to the system's loader. */
  public String path() {
    return path;
  }

  /**
   * Looks up an exported function or variable. Like the system's loader, this also finds exports of
   * the libraries on which this one depends.
   *
   * @param name the symbol exactly as exported
   * @return its address, or 0 when there is none
   */
  public long symbol(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return 0;
    }
    try {
      return Pointer.nativeValue(library.getGlobalVariableAddress(name));
    } catch (UnsatisfiedLinkError e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return path;
  }
}
