package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.file.UnusableException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Validates an artifact's {@code file}. The generator rejects paths that leave their directory, but
 * the path may come from elsewhere, so it is checked here too.
 */
final class ArtifactPath {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private ArtifactPath() {}

  /** Whether {@code file} is an absolute path on this platform, which is used unchanged. */
  static boolean isAbsolute(String file) {
    try {
      return Path.of(file).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * A relative path with {@code /} that stays within its directory, without {@code .} and empty
   * segments.
   *
   * @throws UnusableException for anything else
   */
  static String relative(String file) throws UnusableException {
    if (CONTROL.matcher(file).find()) {
      throw new UnusableException("refused: it contains a control character");
    }
    if (file.startsWith("/") || DRIVE.matcher(file).find()) {
      throw new UnusableException("refused: it is neither relative nor an absolute path here");
    }
    if (file.indexOf('\\') >= 0) {
      throw new UnusableException("refused: it contains a backslash; use '/'");
    }
    List<String> segments =
        Arrays.stream(file.split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.equals("."))
            .toList();
    if (segments.contains("..")) {
      throw new UnusableException("refused: it leaves its directory by '..'");
    }
    if (segments.isEmpty()) {
      throw new UnusableException("refused: it names no file");
    }
    return String.join("/", segments);
  }

  /** The part of a path after its last separator. */
  static String fileName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }
}
