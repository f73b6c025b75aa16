package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates from every line of {@code docs/from-c.md}. */
@Tag("jdk-independent")
class FromCPageTest {
  private static final String PAGE = read("from-c.md");
  private static final String FORMAT = read("format.md");

  private static final Pattern TYPES =
      Pattern.compile("^```json\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("^\\| .* \\| `([\"{].*?)`.* \\| (F-.*) \\|$", Pattern.MULTILINE);
  private static final Pattern ENTRY =
      Pattern.compile(
          "(\"(?:enums|constants|globals|structs|unions|handles|callbacks)\": \\{)(.*)}");

  private static Stream<MatchResult> lines() {
    return LINE.matcher(PAGE).results();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isPartOfAValidMapping(MatchResult line) {
    byte[] mapping = mappingWith(line.group(1)).getBytes(StandardCharsets.UTF_8);

    assertThat(
            Ekkogen.generate(GenerationRequest.of(new MappingSource("m.ekko.json", mapping)))
                .diagnostics())
        .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void namesRulesOfTheFormat(MatchResult line) {
    for (String rule : line.group(2).split(", ")) {
      assertThat(FORMAT).contains("**" + rule + "**");
    }
  }

  /**
   * The page's types and functions, and a line that is an entry, parameters, or keys of a function.
   */
  private static String mappingWith(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (entry.matches()) {
      return with(entry.group(1), entry.group(2));
    }
    String keys = line.startsWith("{") ? "\"parameters\": [" + line + "]" : line;
    return with("\"exports\": {", "\"example\": {" + keys + "}");
  }

  private static String with(String section, String entry) {
    Matcher types = TYPES.matcher(PAGE);
    assertThat(types.find()).isTrue();
    String mapping = types.group(1);
    if (mapping.contains(entry.strip())) {
      return mapping;
    }
    return mapping.contains(section)
        ? mapping.replace(section, section + entry + ",")
        : mapping.replaceFirst("\\{", Matcher.quoteReplacement("{" + section + entry + "},"));
  }

  private static String read(String page) {
    try {
      return Files.readString(Path.of("..", "docs", page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
