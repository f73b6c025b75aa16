package io.ekkogen.runtime.loading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects linker scripts: text files such as glibc's {@code libm.so}, which tell linkers what to
 * link. Loaders cannot read them.
 */
public final class LinkerScript {
  private static final int LONGEST = 4096;

  /** Comments and the format, then the libraries to link. Possessive, to avoid backtracking. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?s)\\s*+(?>/\\*.*?\\*/\\s*+|OUTPUT_FORMAT\\s*+\\([^)]*+\\)\\s*+)*+"
              + "(?:GROUP|INPUT)\\s*+\\(\\s*+([^\\s)]++).*+");

  /** The messages of glibc, FreeBSD and musl about a file that is not a library. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(/[^:;]+): "
              + "(?:invalid ELF header|file too short|invalid file format|Exec format error)");

  private LinkerScript() {}

  /** The message about a file with these first bytes; empty if it is not a linker script. */
  static Optional<String> describe(byte[] start) {
    Matcher script = SCRIPT.matcher(new String(start, StandardCharsets.ISO_8859_1));
    return script.matches()
        ? Optional.of(
            "is a linker script, which only compilers read; the library is " + script.group(1))
        : Optional.empty();
  }

  /** The loader's text, with an explanation if it names a linker script. */
  public static String explain(String text) {
    Matcher refused = REFUSED.matcher(text);
    return refused.replaceAll(
        found ->
            Matcher.quoteReplacement(
                describe(found.group(1))
                    .map(what -> found.group(1) + " " + what)
                    .orElse(found.group())));
  }

  private static Optional<String> describe(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return describe(in.readNBytes(LONGEST));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
