package io.ekkogen.cli;

import io.ekkogen.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The page about diagnostics, {@code docs/diagnostics.md}, which is in the jar. */
record DiagnosticsPage(String text) {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
  private static final String SECTION = "## ";

  /** The line before an example, and the one after it. */
  private static final Pattern FENCE = Pattern.compile("(?m)^```\\w*\n?");

  private static final int INDENT = 4;

  static DiagnosticsPage read() {
    try (InputStream page = DiagnosticsPage.class.getResourceAsStream("diagnostics.md")) {
      return new DiagnosticsPage(
          new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The section about {@code code} without its title, as text for a terminal. */
  String explanation(DiagnosticCode code) {
    List<String> lines =
        text.lines()
            .dropWhile(line -> !line.equals(SECTION + code.id()))
            .skip(1)
            .takeWhile(line -> !line.startsWith(SECTION))
            .filter(line -> !line.startsWith("**" + code.severity().label() + ":"))
            .dropWhile(String::isBlank)
            .toList();
    StringBuilder plain = new StringBuilder();
    boolean isExample = false;
    for (String part : FENCE.split(String.join("\n", lines), -1)) {
      plain.append(isExample ? part.indent(INDENT) : plain(part));
      isExample = !isExample;
    }
    return EMPTY_LINES.matcher(plain.toString().stripTrailing()).replaceAll("\n\n") + "\n";
  }

  private static String plain(String text) {
    return LINK.matcher(text).replaceAll("$1").replace("**", "").replace("`", "");
  }
}
