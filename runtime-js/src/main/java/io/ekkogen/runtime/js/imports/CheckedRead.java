package io.ekkogen.runtime.js.imports;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Reads a file whose real path has been checked, and no other: between the check and the opening, a
 * folder on the path may be replaced by a link.
 */
final class CheckedRead {
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private CheckedRead() {}

  /**
   * Reads a file, following no link below {@code root}.
   *
   * @param root a real path: a folder that {@code file} is in, or {@code file} itself
   * @param file a real path
   */
  static byte[] allBytes(Path root, Path file) throws IOException {
    Path folder = root.equals(file) ? root.getParent() : root;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      if (stream instanceof SecureDirectoryStream<Path> opened) {
        return below(opened, folder.relativize(file));
      }
    } catch (AccessDeniedException e) {
      // Execute permission is enough to pass through a folder; access is checked again below.
    }
    return whereNothingMoved(file);
  }

  private static byte[] below(SecureDirectoryStream<Path> folder, Path file) throws IOException {
    if (file.getNameCount() == 1) {
      try (SeekableByteChannel channel = folder.newByteChannel(file, OPTIONS)) {
        return Channels.newInputStream(channel).readAllBytes();
      }
    }
    try (SecureDirectoryStream<Path> next =
        folder.newDirectoryStream(file.getName(0), LinkOption.NOFOLLOW_LINKS)) {
      return below(next, file.subpath(1, file.getNameCount()));
    }
  }

  /** Reads on systems that cannot open a file relative to an open folder, such as Windows. */
  private static byte[] whereNothingMoved(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
      if (!file.toRealPath().equals(file)) {
        throw new NoSuchFileException(file.toString());
      }
      return Channels.newInputStream(channel).readAllBytes();
    }
  }
}
