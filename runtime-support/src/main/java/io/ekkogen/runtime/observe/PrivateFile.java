package io.ekkogen.runtime.observe;

import io.ekkogen.runtime.platform.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens files that a setting names and that hold arguments of calls. Only the user may read them,
 * and links that other users created are not followed. On Windows the access control lists of the
 * folder apply.
 */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * The file that the value of a setting names; {@code %p} is replaced by the process id.
   *
   * @throws IOException when the value is not a valid path; the message gives the reason
   */
  public static Path named(String value) throws IOException {
    try {
      Path file = Path.of(value.replace("%p", Long.toString(ProcessHandle.current().pid())));
      if (value.isEmpty()) {
        throw new IOException("it names no file");
      }
      if (Files.isSymbolicLink(file)) {
        throw new IOException("it is a symbolic link, which is not followed");
      }
      if (Files.isDirectory(file)) {
        throw new IOException("it is a directory; name a file in it");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new IOException("it is not a path: " + e.getReason(), e);
    }
  }

  /** Opens {@code file}. If the options create it, only the user can access it. */
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all, OwnerOnly.attributes("rw-------"));
  }

  /** The reason why a file cannot be used, for messages. */
  public static String reason(IOException failure) {
    if (failure instanceof java.nio.file.NoSuchFileException) {
      return "its folder does not exist";
    }
    if (failure instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(failure.getMessage());
  }
}
