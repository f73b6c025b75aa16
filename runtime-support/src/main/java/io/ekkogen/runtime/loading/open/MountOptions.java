package io.ekkogen.runtime.loading.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the mount options of file systems from Linux's {@code mountinfo}. */
final class MountOptions {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final int MOUNT_POINT = 4;
  private static final int OPTIONS = 5;

  private MountOptions() {}

  /**
   * The mount point of {@code file}'s file system if that is mounted {@code noexec}, which also
   * prevents opening libraries.
   */
  static Optional<String> noexec(Path file) {
    try {
      return noexec(file.toRealPath(), Files.readAllLines(MOUNTS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Parses the lines of {@code mountinfo}: the last mount on a mount point counts. */
  static Optional<String> noexec(Path file, List<String> mounts) {
    String longest = "";
    boolean noexec = false;
    for (String line : mounts) {
      String[] fields = line.split(" ");
      if (fields.length > OPTIONS) {
        String point = unescaped(fields[MOUNT_POINT]);
        if (file.startsWith(point) && point.length() >= longest.length()) {
          longest = point;
          noexec = Arrays.asList(fields[OPTIONS].split(",")).contains("noexec");
        }
      }
    }
    return noexec ? Optional.of(longest) : Optional.empty();
  }

  private static String unescaped(String field) {
    return field
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }
}
