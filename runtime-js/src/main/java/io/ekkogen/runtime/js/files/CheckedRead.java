package io.ekkogen.runtime.js.files;

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
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a file or folder whose real path has been checked, and no other: between the check and the
 * opening, a folder on the path may be replaced by a link.
 *
 * @param <T> what is read
 */
public abstract class CheckedRead<T> {
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  public static final CheckedRead<byte[]> BYTES =
      new CheckedRead<>() {
        @Override
        byte[] in(SecureDirectoryStream<Path> folder, Path name) throws IOException {
          return all(folder.newByteChannel(name, OPTIONS));
        }

        @Override
        byte[] at(Path file) throws IOException {
          return all(Files.newByteChannel(file, OPTIONS));
        }

        private byte[] all(SeekableByteChannel opened) throws IOException {
          try (SeekableByteChannel channel = opened) {
            return Channels.newInputStream(channel).readAllBytes();
          }
        }
      };

  public static final CheckedRead<BasicFileAttributes> ATTRIBUTES =
      new CheckedRead<>() {
        @Override
        BasicFileAttributes in(SecureDirectoryStream<Path> folder, Path name) throws IOException {
          return folder
              .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .readAttributes();
        }

        @Override
        BasicFileAttributes at(Path file) throws IOException {
          return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }
      };

  /** The names in a folder, in no order. */
  public static final CheckedRead<List<String>> NAMES =
      new CheckedRead<>() {
        @Override
        List<String> in(SecureDirectoryStream<Path> folder, Path name) throws IOException {
          return all(folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        List<String> at(Path file) throws IOException {
          return all(Files.newDirectoryStream(file));
        }

        private List<String> all(DirectoryStream<Path> opened) throws IOException {
          List<String> names = new ArrayList<>();
          try (DirectoryStream<Path> stream = opened) {
            stream.forEach(path -> names.add(path.getFileName().toString()));
          }
          return names;
        }
      };

  /** Reads relative to an open folder. */
  abstract T in(SecureDirectoryStream<Path> folder, Path name) throws IOException;

  abstract T at(Path file) throws IOException;

  /**
   * Reads, following no link below {@code root}.
   *
   * @param root a real path: a folder that {@code file} is in, or {@code file} itself
   * @param file a real path
   */
  public final T read(Path root, Path file) throws IOException {
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

  private T below(SecureDirectoryStream<Path> folder, Path file) throws IOException {
    if (file.getNameCount() == 1) {
      return in(folder, file);
    }
    try (SecureDirectoryStream<Path> next =
        folder.newDirectoryStream(file.getName(0), LinkOption.NOFOLLOW_LINKS)) {
      return below(next, file.subpath(1, file.getNameCount()));
    }
  }

  /** Reads on systems that cannot open a file relative to an open folder, such as Windows. */
  private T whereNothingMoved(Path file) throws IOException {
    T result = at(file);
    if (!file.toRealPath().equals(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return result;
  }
}
