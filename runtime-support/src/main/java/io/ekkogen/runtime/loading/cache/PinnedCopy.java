package io.ekkogen.runtime.loading.cache;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prevents changes to a copy from its verification until the process ends. On Windows, a file that
 * is open without sharing can be neither written nor replaced; on other systems only the user can
 * write to its directory.
 */
final class PinnedCopy {
  private static final Map<Path, Pointer> PINNED = new ConcurrentHashMap<>();

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
      Pointer pin = WindowsPin.open(copy);
      boolean used = false;
      try (InputStream content = Files.newInputStream(copy)) {
        if (!Sha256.of(content).equals(sha256)) {
          throw new UnusableException("was changed while it was opened: " + copy);
        }
        T result = use.of(copy);
        used = PINNED.putIfAbsent(copy, pin) == null;
        return result;
      } finally {
        if (!used) {
          WindowsPin.close(pin);
        }
      }
    } catch (IOException e) {
      throw NativeFile.unreadable(e);
    }
  }
}
