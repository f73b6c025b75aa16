package io.ekkogen.runtime.loading.cache;

import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prevents changes to a copy from its verification until the process ends. On Windows, a file that
 * is open without sharing can be neither written nor replaced; on other systems only the user can
 * write to its directory.
 */
final class PinnedCopy {
  private static final String WINDOWS_OPTIONS = "com.sun.nio.file.ExtendedOpenOption";
  private static final Set<String> NO_SHARING = Set.of("NOSHARE_WRITE", "NOSHARE_DELETE");
  private static final Map<Path, FileChannel> PINNED = new ConcurrentHashMap<>();

  private PinnedCopy() {}

  /**
   * Applies {@code use} to {@code copy}, which stays pinned if that succeeds.
   *
   * @throws UnusableException when the copy has changed since it was verified, or cannot be used
   */
  static <T> T use(Path copy, String sha256, ArtifactCache.Use<T> use) throws UnusableException {
    if (Platform.current().os() != OperatingSystem.WINDOWS || PINNED.containsKey(copy)) {
      return use.of(copy);
    }
    try {
      FileChannel pin = FileChannel.open(copy, alone());
      try {
        if (!Sha256.of(Channels.newInputStream(pin)).equals(sha256)) {
          throw new UnusableException("was changed while it was opened: " + copy);
        }
        T used = use.of(copy);
        if (PINNED.putIfAbsent(copy, pin) != null) {
          pin.close();
        }
        return used;
      } catch (UnusableException | IOException e) {
        pin.close();
        throw e;
      }
    } catch (IOException e) {
      throw NativeFile.unreadable(e);
    }
  }

  /**
   * Options for opening without sharing on Windows, by reflection: the compiler warns about the
   * internal class that has them, and the warning cannot be suppressed.
   */
  private static Set<OpenOption> alone() throws IOException {
    Set<OpenOption> options = new HashSet<>(Set.of(StandardOpenOption.READ));
    try {
      for (Object option : Class.forName(WINDOWS_OPTIONS).getEnumConstants()) {
        if (NO_SHARING.contains(option.toString())) {
          options.add((OpenOption) option);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException("This JVM cannot keep a file from being changed", e);
    }
    return options;
  }
}
