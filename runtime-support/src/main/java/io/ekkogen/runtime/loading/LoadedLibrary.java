package io.ekkogen.runtime.loading;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An open library. It is never closed, because a call in flight or a function pointer that native
 * code kept must not fall into a hole. Safe for use by any thread.
 */
public final class LoadedLibrary {
  private enum Kind {
    FILE,
    SYSTEM,
    PROCESS;

    /**
     * JNA caches libraries under name and options, and under the bare file name as well. A set of
     * options for each kind keeps a file that was opened by its path from being handed out as the
     * library that the system knows by that name.
     */
    final Map<String, ?> options =
        Map.of(Library.OPTION_CLASSLOADER, new NothingLoader(), "ekkogen", name());
  }

  private record Key(Kind kind, String name) {}

  /** Strong references: JNA keeps weak ones, and closes what nobody holds. */
  private static final Map<Key, LoadedLibrary> OPEN = new ConcurrentHashMap<>();

  private final String path;
  private final NativeLibrary library;

  private LoadedLibrary(String path, NativeLibrary library) {
    this.path = path;
    this.library = library;
  }

  /**
   * Opens a file that has been checked already.
   *
   * @param file an absolute path
   * @throws UnusableException with the text of the system's loader
   */
  static LoadedLibrary openFile(Path file) throws UnusableException {
    return open(new Key(Kind.FILE, file.toString()));
  }

  /** The library opened from exactly this file earlier, if any. */
  static Optional<LoadedLibrary> alreadyOpen(Path file) {
    return Optional.ofNullable(OPEN.get(new Key(Kind.FILE, file.toString())));
  }

  /**
   * Opens what the system's loader finds by a name, with or without prefix, suffix and version.
   *
   * @throws UnusableException with the text of the system's loader
   */
  static LoadedLibrary openSystem(String name) throws UnusableException {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new UnusableException("is not a library name");
    }
    return open(new Key(Kind.SYSTEM, name));
  }

  static LoadedLibrary process() {
    try {
      return open(new Key(Kind.PROCESS, "<process>"));
    } catch (UnusableException e) {
      throw new AssertionError("the process is always open", e);
    }
  }

  private static LoadedLibrary open(Key key) throws UnusableException {
    LoadedLibrary earlier = OPEN.get(key);
    if (earlier != null) {
      return earlier;
    }
    requireJna();
    NativeLibrary library;
    try {
      library =
          key.kind() == Kind.PROCESS
              ? NativeLibrary.getProcess(key.kind().options)
              : NativeLibrary.getInstance(key.name(), key.kind().options);
    } catch (UnsatisfiedLinkError e) {
      throw new UnusableException(loaderText(key, e));
    }
    LoadedLibrary opened = new LoadedLibrary(key.name(), library);
    LoadedLibrary first = OPEN.putIfAbsent(key, opened);
    return first == null ? opened : first;
  }

  /** Lets JNA's failure to start be seen as what it is, not as a failure to open this library. */
  private static void requireJna() {
    if (Native.POINTER_SIZE == 0) {
      throw new AssertionError("JNA did not start");
    }
  }

  /**
   * The system loader's own words. JNA carries them as suppressed exceptions, one for each way it
   * tried, with an IOException for its own look at the class path (which is told to find nothing).
   */
  private static String loaderText(Key key, UnsatisfiedLinkError error) {
    String text =
        Arrays.stream(error.getSuppressed())
            .filter(cause -> !(cause instanceof IOException) && cause.getMessage() != null)
            .map(cause -> cause.getMessage().strip())
            .distinct()
            .collect(Collectors.joining("; "));
    if (text.isEmpty()) {
      text = String.valueOf(error.getMessage());
    }
    // The path of a file is named beside the reason already.
    String path = key.name() + ": ";
    return key.kind() == Kind.FILE && text.startsWith(path) ? text.substring(path.length()) : text;
  }

  /** A library that plain JNA has opened; it stays open as long as this object is reachable. */
  public static LoadedLibrary of(NativeLibrary library) {
    File file = library.getFile();
    return new LoadedLibrary(file == null ? library.getName() : file.getPath(), library);
  }

  /** The absolute path of the file, or the name that the system's loader was given. */
  public String path() {
    return path;
  }

  /**
   * Looks up an exported function or variable. As the system's loader does, this also finds what
   * the libraries that this one depends on export.
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

  /** Keeps JNA from looking on the class path for what the system's loader did not open. */
  private static final class NothingLoader extends ClassLoader {
    NothingLoader() {
      super(null);
    }

    @Override
    public URL getResource(String name) {
      return null;
    }
  }
}
