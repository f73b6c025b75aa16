package io.ekkogen.runtime.loading.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files of a cache. Each is written to a temporary file and moved into place atomically, so
 * that nobody sees an incomplete file. A process locks its temporary file while it writes; an
 * unlocked one was abandoned by a process that was killed.
 */
public final class CacheFile {
  private static final String PREFIX = "new-";
  private static final String SUFFIX = ".tmp";
  private static final int ATTEMPTS = 5;

  private CacheFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Creates or replaces {@code file}; on failure, an existing file is unchanged.
   *
   * @param file in an existing directory
   */
  public static void write(Path file, Content content) throws IOException {
    Path directory = file.getParent();
    removeAbandoned(directory);
    for (int attempt = 1; ; attempt++) {
      Path temporary = Files.createTempFile(directory, PREFIX, SUFFIX);
      try {
        writeLocked(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (NoSuchFileException e) {
        // Before it was locked, another process may have removed it as abandoned.
        if (Files.exists(temporary) || attempt == ATTEMPTS) {
          throw e;
        }
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static void writeLocked(Path temporary, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      lock(channel);
      content.writeTo(out);
    }
  }

  /** Without locks in the file system, no file is recognised as abandoned. */
  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException | OverlappingFileLockException e) {
      // Another process has locked it to remove it; it is then written again.
    }
  }

  /** Removes temporary files that killed processes left in {@code directory}. */
  static void removeAbandoned(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        removeIfAbandoned(file);
      }
    } catch (IOException e) {
      // The next writer tries again.
    }
  }

  private static void removeIfAbandoned(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // This process is writing it, or another process has just moved it into place.
    }
  }
}
