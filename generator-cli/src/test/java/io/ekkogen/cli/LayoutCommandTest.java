package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutCommandTest extends CommandTest {
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
              { "name": "isOn", "type": "bool8", "bits": 1 },
              { "type": "byte", "bits": 2 },
              { "name": "data", "type": "byte[40]" }
            ]
          },
          "Pair": { "fields": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ] },
          "Part": {
            "layout": "Explicit",
            "fields": [
              { "name": "low", "type": "int", "offset": 4 },
              { "name": "both", "type": "long", "offset": 0 }
            ]
          }
        },
        "unions": {
          "Number": { "fields": [ { "name": "whole", "type": "long" }, { "name": "real", "type": "float" } ] }
        }
      }
      """;

  private Path mapping() throws IOException {
    return write("m.ekko.json", STRUCTURES);
  }

  private static String lines(Outcome outcome) {
    assertThat(outcome.exitCode()).isZero();
    return outcome.out().lines().collect(Collectors.joining("\n"));
  }

  @Test
  void anOperatingSystemSelectsAllItsTargets() throws IOException {
    assertThat(lines(ekkogen("layout", mapping(), "Number", "--target", "darwin", "--format=json")))
        .contains("\"darwin/x64\"", "\"darwin/arm64\"")
        .doesNotContain("linux");
  }

  @Test
  void showsATableAMapAndWhatCouldBeSaved() throws IOException {
    assertThat(lines(ekkogen("layout", mapping(), "Sample", "--target", "linux/x64")))
        .isEqualTo(
            """
            struct Sample on linux/x64: 64 bytes, aligned to 8

            offset:bit      size  field
                     0         1  int8_t tag
                     1         7  (padding)
                     8         8  double weight
                  16:0    3 bits  uint8_t kind : 3
                  16:3     1 bit  _Bool isOn : 1
                  16:4    2 bits  uint8_t : 2
                  16:6    2 bits  (padding)
                    17        40  uint8_t data[40]
                    57         7  (padding)

                           0     1     2     3     4     5     6     7
                        +-----+-----------------------------------------+
                     0  | tag |.........................................|
                        +-----+-----------------------------------------+
                     8  | weight                                        |
                        +-----+-----------------------------------------+
                    16  |kind~| data                                    |
                        :                                               :
                    56  |     |.........................................|
                        +-----+-----------------------------------------+

              114 bits are padding.
              8 bytes could be saved, where the C code can be changed too: in the order weight, tag, kind, isOn, data.\
            """);
  }

  @Test
  void drawsWhatOverlapsOneBelowTheOther() throws IOException {
    assertThat(lines(ekkogen("layout", mapping(), "Number", "Part", "--target=linux/x64")))
        .isEqualTo(
            """
            struct Part on linux/x64: 8 bytes, aligned to 8

                offset      size  field
                     0         8  int64_t both
                     4         4  int low

                           0     1     2     3     4     5     6     7
                        +-----------------------------------------------+
                     0  | both                                          |
                        +-----------------------------------------------+
                                                +-----------------------+
                     0                          | low                   |
                                                +-----------------------+

            union Number on linux/x64: 8 bytes, aligned to 8

                offset      size  field
                     0         8  int64_t whole
                     0         4  float real

                           0     1     2     3     4     5     6     7
                        +-----------------------------------------------+
                     0  | whole                                         |
                        +-----------------------------------------------+
                        +-----------------------+
                     0  | real                  |
                        +-----------------------+\
            """);
  }

  @Test
  void platformsThatAgreeShareOneDescription() throws IOException {
    assertThat(lines(ekkogen("layout", mapping(), "Pair", "--target", "all")))
        .startsWith(
            "struct Pair on linux/x64, linux/x86, linux/arm64, windows/x64, windows/x86,"
                + " darwin/x64, darwin/arm64: 8 bytes, aligned to 4\n")
        .containsOnlyOnce("struct Pair");
    assertThat(
            lines(ekkogen("layout", mapping(), "Number", "--target", "linux/x64,linux/x86"))
                .lines()
                .filter(line -> line.startsWith("union")))
        .containsExactly(
            "union Number on linux/x64: 8 bytes, aligned to 8",
            "union Number on linux/x86: 8 bytes, aligned to 4");
  }

  @Test
  void showsAllStructuresForThisMachineUnlessTold() throws IOException {
    String out = lines(ekkogen("layout", mapping()));
    assertThat(
            out.lines()
                .filter(line -> line.matches("(struct|union) .*"))
                .map(it -> it.split(" ")[1]))
        .containsExactly("Sample", "Pair", "Part", "Number");
  }

  @Test
  void writesJsonForTools() throws IOException {
    assertThat(
            lines(ekkogen("layout", mapping(), "Sample", "--target=linux/x64", "--format=json"))
                .replaceAll("\\s", ""))
        .isEqualTo(
            """
            {"structures":[{"name":"Sample","kind":"struct","target":"linux/x64","size":64,"alignment":8,
            "fields":[
            {"name":"tag","declaration":"int8_ttag","offset":0,"size":1},
            {"name":"weight","declaration":"doubleweight","offset":8,"size":8},
            {"name":"kind","declaration":"uint8_tkind:3","offset":16,"bit":0,"bits":3},
            {"name":"isOn","declaration":"_BoolisOn:1","offset":16,"bit":3,"bits":1},
            {"declaration":"uint8_t:2","offset":16,"bit":4,"bits":2},
            {"name":"data","declaration":"uint8_tdata[40]","offset":17,"size":40}],
            "padding":[{"offset":1,"size":7},{"offset":16,"bit":6,"bits":2},{"offset":57,"size":7}],
            "shorter":{"size":56,"fields":["weight","tag","kind","isOn","data"]}}]}
            """
                .replaceAll("\\s", ""));
  }

  @Test
  void aMappingWithoutStructuresSaysSo() throws IOException {
    Path mapping = write("none.ekko.json", "{ \"library\": { \"linux\": \"a.so\" } }");
    assertThat(lines(ekkogen("layout", mapping))).endsWith("none.ekko.json has no structures");
    assertThat(lines(ekkogen("layout", mapping, "--format", "json")).replaceAll("\\s", ""))
        .isEqualTo("{\"structures\":[]}");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Outcome structure = ekkogen("layout", mapping(), "Pari");
    assertThat(structure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(structure.err()).contains("has no structure 'Pari'; did you mean \"Pair\"?");
    Outcome target = ekkogen("layout", mapping(), "--target", "linux/x46");
    assertThat(target.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(target.err()).contains("'linux/x46' is not a platform; did you mean \"linux/x86\"?");
    assertThat(ekkogen("layout", mapping(), "--target", "macos/aarch64").err())
        .contains("'macos/aarch64' is not a platform; did you mean \"darwin/arm64\"?");
    assertThat(ekkogen("layout", mapping(), "Unheard").err())
        .contains("has no structure 'Unheard'; it has ", "Pair");
    assertThat(ekkogen("layout", mapping(), "--target", "sun").err())
        .contains("expected all, or os/arch as in linux/x64");
    Outcome format = ekkogen("layout", mapping(), "--format", "xml");
    assertThat(format.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(format.err())
        .contains("expected one of [TEXT, SVG, HTML, C, JSON]", "but was 'xml'");
    Outcome invalid = ekkogen("layout", write("bad.ekko.json", "{}"));
    assertThat(invalid.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(invalid.err()).contains("EKKO1103");
    assertThat(ekkogen("layout", "missing.ekko.json").exitCode()).isEqualTo(ExitCode.IO);
  }

  @Test
  void hugeStructuresAreDrawnInAFewLines() throws IOException {
    String fields =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "{ \"name\": \"f%d\", \"type\": \"byte[1000000]\" }".formatted(i))
            .collect(Collectors.joining(","));
    Path mapping =
        write(
            "huge.ekko.json",
            "{\"library\": {\"linux\": \"a.so\"}, \"structs\": {\"S\": {\"fields\": ["
                + fields
                + "]}}}");
    assertThat(lines(ekkogen("layout", mapping)).lines().count()).isLessThan(10_000);
  }
}
