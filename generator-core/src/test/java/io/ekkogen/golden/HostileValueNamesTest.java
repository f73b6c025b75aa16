package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that generated code itself uses, on all kinds of values. */
@Tag("jdk-independent")
class HostileValueNamesTest {
  @TempDir Path folder;

  static Stream<String> names() {
    return Stream.concat(
        HostileNamesTest.names(),
        Stream.of(
            "has",
            "call",
            "values",
            "library",
            "names",
            "rest",
            "close",
            "of",
            "replace",
            "getValue",
            "version",
            "errno",
            "form",
            "given",
            "Promise",
            "Symbol",
            "Color",
            "getX",
            "Math",
            "CompletableFuture",
            "RELEASE_BY_OTHER",
            "WINDOWS_1252"));
  }

  @Test
  void compileAndParse() throws IOException, InterruptedException {
    HostileNamesTest.assertCompile(names(), HostileValueNamesTest::mapping, folder);
  }

  @Test
  void parametersDoNotHideWhatTheGlueKeepsToItself() {
    String glue =
        Generated.fromText(
                """
                {
                  "library": { "linux": "libtest.so" },
                  "handles": { "H": { "close": "closeH" } },
                  "structs": {
                    "P": { "fields": [ { "name": "x", "type": "IntPtr" } ] }
                  },
                  "exports": {
                    "closeH": { "parameters": [ { "name": "HType", "type": "H" } ] },
                    "read": { "parameters": [ { "name": "PType", "type": "P", "ref": true } ] },
                    "cnt": {
                      "parameters": [ { "name": "cntForms", "type": "int", "out": true } ]
                    }
                  }
                }
                """)
            .get("META-INF/ekkogen/test.glue.js");

    assertThat(glue)
        .contains("const HType_ = rt.handleType(", "rt.peerOrNull(HType, HType_, ")
        .contains(
            "const PType_ = rt.structType(",
            "const PLayout = rt.layout(",
            "rt.instance(PType, PType_, P,")
        .contains("const cntForms_ = rt.forms(", "= cntForms_(args);");
  }

  private static String mapping(String name) {
    String stem = name.substring(0, Math.min(190, name.length()));
    return """
        {
          "library": { "linux": "libtest.so" },
          "enums": { "%1$s": { "flags": true, "values": { "%1$s": 1, "%2$s2": 2, "other": 4 } } },
          "handles": { "%2$sH": { "close": "%2$sClose" } },
          "constants": { "%2$sC": { "type": "int", "value": 1 } },
          "globals": {
            "%2$sG": { "type": "int" },
            "%2$sT": { "type": "string", "readOnly": true }
          },
          "exports": {
            "%1$s": {
              "async": true,
              "returns": { "type": "int[]", "length": "%2$s4", "free": "%2$sFree" },
              "parameters": [
                { "name": "%1$s", "type": "int[]", "length": "%2$s2" },
                { "name": "%2$s2", "type": "size_t" },
                { "name": "%2$s3", "type": "%1$s", "ref": true },
                { "name": "%2$s4", "type": "culong", "out": true },
                { "name": "%2$s5", "type": "string[]", "encoding": "windows-1252", "ref": true },
                { "name": "%2$s6", "type": "%2$sH" },
                { "name": "%2$s7", "type": "%2$sH", "out": true }
              ]
            },
            "%2$sClose": { "parameters": [ { "name": "%1$s", "type": "%2$sH" } ] },
            "%2$sFree": { "parameters": [ { "name": "%1$s", "type": "IntPtr" } ] },
            "%2$sNext": {
              "optional": true,
              "error": { "when": "!=0", "code": "result" },
              "returns": "int",
              "parameters": [
                { "name": "%1$s", "type": "%2$sH", "ref": true },
                { "name": "%2$s2", "type": "%2$sH[]" },
                { "name": "%2$s3", "type": "string", "out": true, "length": "%2$s4" },
                { "name": "%2$s4", "type": "int", "ref": true }
              ]
            },
            "%2$sLog": {
              "variadic": true,
              "async": true,
              "parameters": [ { "name": "%1$s", "type": "string" } ]
            }
          }
        }
        """
        .formatted(name, stem);
  }
}
