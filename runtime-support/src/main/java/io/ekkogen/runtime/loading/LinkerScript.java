package io.ekkogen.runtime.loading;

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
 * A text in the place of a library, such as glibc's {@code libm.so}, which tells linkers what to
 * link. Loaders cannot read it.
 */
final class LinkerScript {
  private static final int LONGEST = 4096;

  /** Comments and the format, then what it stands for. Nothing is tried twice. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?s)\\s*+(?>/\\*.*?\\*/\\s*+|OUTPUT_FORMAT\\s*+\\([^)]*+\\)\\s*+)*+"
              + "(?:GROUP|INPUT)\\s*+\\(\\s*+([^\\s)]++).*+");

  /** As glibc and FreeBSD name a file that is none of theirs. */
  private static final Pattern REFUSED =
      Pattern.compile("(/[^:;]+): (?:invalid ELF header|file too short|invalid file format)");

  private LinkerScript() {}

  /** What to say of a file with these first bytes; empty when it is no linker script. */
  static Optional<String> describe(byte[] start) {
    Matcher script = SCRIPT.matcher(new String(start, StandardCharsets.ISO_8859_1));
    return script.matches()
        ? Optional.of(
            "is a linker script, which only compilers read; the library is " + script.group(1))
        : Optional.empty();
  }

  /** The loader's text, with what is known of the file that it names. */
  static String explain(String text) {
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
