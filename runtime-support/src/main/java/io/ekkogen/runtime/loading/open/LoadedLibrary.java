package io.ekkogen.runtime.loading.open;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An open library. Unless it was opened separately, it is never closed, because a call in progress,
 * or a function pointer that native code kept, must not jump to unmapped code. Thread-safe.
 */
public final class LoadedLibrary {
  private enum Kind {
    FILE,
    SYSTEM,
    PROCESS
  }

  /** Has methods of its own: the JVM would make 28 classes to link those of a record. */
  private record Key(Kind kind, String name) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && kind == key.kind && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Strong references: JNA has only weak ones, and closes unreferenced libraries. */
  private static final Map<Key, LoadedLibrary> OPEN = new ConcurrentHashMap<>();

  /** Makes the options differ for each library that is opened separately. */
  private static final AtomicLong SEPARATE = new AtomicLong();

  private final String path;
  private final NativeLibrary library;
  private final boolean replacesSignalHandlers;

  private LoadedLibrary(String path, NativeLibrary library, boolean replacesSignalHandlers) {
    this.path = path;
    this.library = library;
    this.replacesSignalHandlers = replacesSignalHandlers;
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
      if (Platform.current().os() == OperatingSystem.WINDOWS) {
        throw new UnusableException(WindowsNames.explain(e.getMessage(), file));
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
    requireName(name);
    if (Platform.current().os() == OperatingSystem.WINDOWS) {
      WindowsNames.requireNotOpen(
          name,
          OPEN.keySet().stream()
              .filter(key -> key.kind() == Kind.FILE)
              .map(key -> Path.of(key.name()))
              .toList());
    }
    return open(new Key(Kind.SYSTEM, name), binding);
  }

  private static void requireName(String name) throws UnusableException {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new UnusableException("is not a library name");
    }
  }

  public static LoadedLibrary process() {
    try {
      return open(new Key(Kind.PROCESS, "<process>"), SymbolBinding.NOW);
    } catch (UnusableException e) {
      throw new AssertionError("the process is always open", e);
    }
  }

  /**
   * Opens a file that has been checked, for an owner that closes it.
   *
   * @param file an absolute path
   * @throws UnusableException with the text of the system's loader
   */
  public static LoadedLibrary openFileSeparately(Path file) throws UnusableException {
    return openSeparately(new Key(Kind.FILE, file.toString()));
  }

  /**
   * Like {@link #openSystem}, for an owner that closes it.
   *
   * @throws UnusableException with the text of the system's loader
   */
  public static LoadedLibrary openSystemSeparately(String name) throws UnusableException {
    requireName(name);
    return openSeparately(new Key(Kind.SYSTEM, name));
  }

  private static LoadedLibrary openSeparately(Key key) throws UnusableException {
    String kind = key.kind() + "-" + SEPARATE.incrementAndGet();
    return openBySystem(key.name(), kind, SymbolBinding.NOW);
  }

  /**
   * Closes a library that was opened separately; it is unmapped unless somebody else has it open.
   * Nothing may use its functions and variables from now on. Closing twice has no effect.
   */
  public void close() {
    library.close();
  }

  private static LoadedLibrary open(Key key, SymbolBinding binding) throws UnusableException {
    LoadedLibrary earlier = OPEN.get(key);
    if (earlier != null) {
      return earlier;
    }
    LoadedLibrary opened = openBySystem(key.name(), key.kind().name(), binding);
    LoadedLibrary first = OPEN.putIfAbsent(key, opened);
    return first == null ? opened : first;
  }

  /**
   * @param kind libraries with the same name and kind are one for JNA
   */
  private static LoadedLibrary openBySystem(String name, String kind, SymbolBinding binding)
      throws UnusableException {
    Jna.start();
    Map<String, ?> options = JnaOptions.of(kind, binding);
    SignalHandlers handlers = SignalHandlers.now();
    NativeLibrary library;
    try {
      library =
          kind.equals(Kind.PROCESS.name())
              ? NativeLibrary.getProcess(options)
              : NativeLibrary.getInstance(name, options);
    } catch (UnsatisfiedLinkError e) {
      throw new UnusableException(LoaderText.of(e, name));
    }
    return new LoadedLibrary(name, library, handlers.warnOf(name));
  }

  /**
   * Wraps a library that plain JNA has opened; it stays open as long as this object is reachable.
   */
  public static LoadedLibrary of(NativeLibrary library) {
    File file = library.getFile();
    return new LoadedLibrary(file == null ? library.getName() : file.getPath(), library, false);
  }

  /** Whether a warning was logged, because it replaced signal handlers when it was opened. */
  public boolean replacesSignalHandlers() {
    return replacesSignalHandlers;
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
