package io.ekkogen.runtime.loading;

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
 * Writes files of a cache: each is written beside its place and moved there in one step, so that
 * nobody sees half a file. A file that is being written is locked by its process; one that is not
 * is what a process that was killed has left.
 */
public final class CacheFile {
  private static final String PREFIX = "new-";
  private static final String SUFFIX = ".tmp";
  private static final int ATTEMPTS = 5;

  private CacheFile() {}

  /** Writes what is to be in a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Puts {@code file} in its place, or leaves what is there when that fails.
   *
   * @param file in a directory that is there
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
        // While it was not locked, another process may have removed it as abandoned.
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

  /** Where a file system has no locks, nothing can be told to be abandoned. */
  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody who has it locked is about to remove it; then it is written once more.
    }
  }

  /** Removes what processes that were killed have left half-written in {@code directory}. */
  static void removeAbandoned(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        removeIfAbandoned(file);
      }
    } catch (IOException e) {
      // The next one who writes here tries again.
    }
  }

  private static void removeIfAbandoned(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // This process is writing it, or another has moved it into place just now.
    }
  }
}
