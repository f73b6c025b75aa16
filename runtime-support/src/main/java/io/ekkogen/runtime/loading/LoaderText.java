package io.ekkogen.runtime.loading;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of the system's loader. */
final class LoaderText {
  private LoaderText() {}

  /**
   * Why a library was not opened. JNA carries the loader's texts as suppressed exceptions, one for
   * each way it tried, with an IOException for its own look at the class path (which is told to
   * find nothing).
   *
   * @param name what was to be opened; the path of a file is removed from the beginning of the
   *     text, because it is named beside the reason already
   */
  static String of(UnsatisfiedLinkError error, String name) {
    String text =
        Arrays.stream(error.getSuppressed())
            .filter(cause -> !(cause instanceof IOException) && cause.getMessage() != null)
            .map(cause -> cause.getMessage().strip())
            .distinct()
            .collect(Collectors.joining("; "));
    if (text.isEmpty()) {
      text = String.valueOf(error.getMessage());
    }
    String prefix = name + ": ";
    boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    return path && text.startsWith(prefix)
        ? text.substring(prefix.length())
        : LinkerScript.explain(text);
  }

  /** Whether a function or variable is missing, as glibc and FreeBSD, musl and macOS say it. */
  static boolean namesMissingSymbol(String text) {
    return text.contains("undefined symbol")
        || text.contains("Undefined symbol")
        || text.contains("symbol not found")
        || text.contains("Symbol not found");
  }
}
