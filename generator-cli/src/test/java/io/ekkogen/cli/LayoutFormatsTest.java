package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Layouts as assertions in C, and to look at. */
class LayoutFormatsTest extends CommandTest {
  private static final String STRUCTURES =
      """
      {
        "library": { "linux": "a.so" },
        "structs": {
          "Sample": {
            "fields": [
              { "name": "tag", "type": "sbyte" },
              { "name": "weight", "type": "double" },
              { "name": "kind", "type": "byte", "bits": 3 },
              { "name": "data", "type": "byte[40]" },
              { "name": "next", "type": "pointer" }
            ]
          }
        },
        "unions": {
          "Number": { "fields": [ { "name": "whole", "type": "long" }, { "name": "real", "type": "float" } ] }
        }
      }
      """;
  private static final String HEADER =
      """
      #include <stdint.h>
      struct Sample { int8_t tag; double weight; uint8_t kind : 3; uint8_t data[40]; void *next; };
      union Number { int64_t whole; float real; };
      """;

  @Test
  void aCompilerAcceptsTheAssertionsOfTheRightHeader() throws Exception {
    Path assertions = assertions();

    assertThat(compile(HEADER, assertions)).isEmpty();
    assertThat(compile(HEADER.replace("data[40]", "data[41]"), assertions))
        .contains("size of Sample.data")
        .doesNotContain("offset of Sample.weight");
    assertThat(compile(HEADER.replace("double weight", "float weight"), assertions))
        .contains("offset of Sample.weight");
  }

  @Test
  void typesCanHaveNamesWithoutTags() throws Exception {
    String types =
        HEADER.replace("struct Sample {", "typedef struct {").replace("next; };", "next; } Sample;")
            + "typedef union Number Number;";

    assertThat(compile(types, assertions(), "-DEKKOGEN_TYPE(keyword, name)=name")).isEmpty();
  }

  private Path assertions() throws IOException {
    String text =
        ekkogen("layout", write("m.ekko.json", STRUCTURES), "--target=all", "--format=c").out();
    assertThat(text).contains("#elif defined(_WIN32)", "#error");
    return write("layout.c", text);
  }

  private String compile(String header, Path source, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("cc", "-fsyntax-only", "-std=c11"));
    command.addAll(List.of(options));
    command.addAll(List.of("-include", write("library.h", header).toString(), source.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String messages = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor() == 0).as(messages).isEqualTo(messages.isEmpty());
      return messages;
    }
  }

  @Test
  void aDrawingShowsPlatformsSideBySide() throws Exception {
    String svg =
        ekkogen(
                "layout",
                write("m.ekko.json", STRUCTURES),
                "--target=linux/x64,linux/x86",
                "--format=svg")
            .out();

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg)
        .contains(">linux/x64: 72 bytes, aligned to 8<", ">linux/x86: 60 bytes, aligned to 4<")
        .contains("x=\"420\"", ">union Number<", "class=\"padding\"", ">⋮<");
  }

  @Test
  void aPageHasTablesAndDrawings() throws IOException {
    String page = ekkogen("layout", write("m.ekko.json", STRUCTURES), "--format=html").out();

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<title>Layouts of m.ekko.json</title>", "<h2>struct Sample</h2>", "<svg ")
        .contains("<td>double weight\n", "(padding)");
    assertThat(Stream.of("<div", "</div>").map(tag -> page.split(tag, -1).length).distinct())
        .hasSize(1);
  }
}
