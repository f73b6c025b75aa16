package io.ekkogen.runtime.loading.open;

import io.ekkogen.runtime.loading.file.LinkerScript;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Extracts messages of the system's loader. */
public final class LoaderText {
  /** What stands before the name of the file: nothing, or musl's words. */
  private static final List<String> LEADS =
      List.of("", "Error loading shared library ", "Error relocating ");

  private LoaderText() {}

  /**
   * The reason why a library was not opened. JNA passes the loader's messages as suppressed
   * exceptions, one for each attempt, and an IOException for its own search of the class path
   * (which always fails).
   *
   * @param name the library; a file's path is removed from the start of the text, because the
   *     attempt already names it
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
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      for (String lead : LEADS) {
        String prefix = lead + name + ": ";
        if (text.startsWith(prefix)) {
          return text.substring(prefix.length());
        }
      }
    }
    return LinkerScript.explain(text);
  }

  /**
   * Whether the text reports a missing function or variable, in the wording of glibc and FreeBSD,
   * musl or macOS.
   */
  public static boolean namesMissingSymbol(String text) {
    return text.contains("undefined symbol")
        || text.contains("Undefined symbol")
        || text.contains("symbol not found")
        || text.contains("Symbol not found");
  }

  /**
   * Replaces line breaks and control characters, which may come from a file name or the system's
   * loader.
   */
  public static String printable(String text) {
    return text.strip().replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
