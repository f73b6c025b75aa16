package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
  private static final Mapping.BySystem ABSENT = new Mapping.BySystem(Optional.empty(), Map.of());

  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void everyKeyOfTheTopLevelIsRead() {
    Mapping mapping =
        accepted(
            """
            "name": "my-lib", "version": "2", "doc": "A */ \\\\u002a/ ${library}",
            "java": { "package": "com.example.lib", "name": "Lib" },
            "callingConvention": "stdcall"
            """);

    assertThat(mapping.name().value()).isEqualTo("my-lib");
    assertThat(mapping.version().orElseThrow().value()).isEqualTo("2");
    assertThat(mapping.doc().orElseThrow().value()).isEqualTo("A */ \\u002a/ ${library}");
    assertThat(mapping.javaPackage().orElseThrow().value()).isEqualTo("com.example.lib");
    assertThat(mapping.javaName().orElseThrow().value()).isEqualTo("Lib");
    assertThat(mapping.callingConvention().everywhere().orElseThrow().value()).isEqualTo("stdcall");
  }

  @Test
  void docIsReadOnEveryNamedThing() {
    Mapping mapping =
        accepted(
            """
            "exports": { "f": { "doc": "1", "returns": { "type": "int", "doc": "2" },
              "parameters": [ { "name": "a", "type": "int", "doc": "3" } ] } },
            "structs": { "S": { "doc": "4",
              "fields": [ { "name": "a", "type": "int", "doc": "5" } ] } },
            "callbacks": { "C": { "doc": "6", "returns": { "type": "int", "doc": "7" } } }
            """);

    FunctionMapping function = mapping.exports().get(0);
    assertThat(
            List.of(
                function.doc(),
                function.returns().doc(),
                function.parameters().get(0).doc(),
                mapping.structs().get(0).doc(),
                mapping.structs().get(0).fields().get(0).doc(),
                mapping.callbacks().get(0).doc(),
                mapping.callbacks().get(0).returns().doc()))
        .extracting(Optional::orElseThrow)
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void artifactsAreStringsOrObjectsForOneArchitectureOrAll() {
    Reading reading =
        Reading.of(
            """
            { "library": {
              "windows": "a.dll",
              "linux": { "x64": { "file": "lib/liba.so", "sha256": "%s" }, "arm": "liba.so" },
              "linux-musl": { "file": "libmusl.so" } } }
            """
                .formatted(HASH.toUpperCase(Locale.ROOT)));

    assertThat(reading.diagnostics()).isEmpty();
    List<ArtifactMapping> artifacts = reading.mapping().orElseThrow().artifacts();
    assertThat(artifacts)
        .extracting(artifact -> artifact.file().value())
        .containsExactly("a.dll", "lib/liba.so", "liba.so", "libmusl.so");
    assertThat(artifacts)
        .extracting(artifact -> artifact.arch().map(Located::value).orElse("all"))
        .containsExactly("all", "x64", "arm", "all");
    assertThat(artifacts.get(1).sha256().orElseThrow().value()).isEqualTo(HASH);
    assertThat(artifacts.get(3).sha256()).isEmpty();
  }

  @Test
  void returnsIsVoidAndParametersAreNoneByDefault() {
    FunctionMapping function = accepted("\"exports\": { \"f\": {} }").exports().get(0);

    assertThat(function.returns().type())
        .isEqualTo(new Located<>("void", new SourceLocation("mathlib.ekko.json", 2, 14, 3)));
    assertThat(function.parameters()).isEmpty();
    assertThat(function.entryPoint()).isEqualTo(ABSENT);
    assertThat(function.callingConvention()).isEqualTo(ABSENT);
  }

  @Test
  void keysOfOthersAndCommentsAreIgnoredAnywhere() {
    Mapping mapping =
        accepted(
            """
            "$schema": null, "x-vendor": [1],
            "java": { "$comment": 1 },
            "exports": { "$comment": "none", "x-f": 3, "f": { "x-y": 0, "returns":
              { "type": "int", "$comment": {} }, "parameters":
              [ { "name": "a", "type": "int", "x-unit": "mm" } ] } },
            "structs": { "$comment": 1, "S": { "$c": 1,
              "fields": [ { "name": "a", "type": "int", "$c": 1 } ] } },
            "callbacks": { "x-": 1, "C": { "$c": 1 } }
            """);

    assertThat(mapping.exports()).hasSize(1);
    assertThat(mapping.structs()).hasSize(1);
    assertThat(mapping.callbacks()).hasSize(1);
    assertThat(
            Reading.of(
                    "{ \"library\": { \"$c\": 1, \"linux\": { \"x-\": 1, \"x64\":"
                        + " { \"file\": \"a\", \"$c\": 1 } } } }")
                .diagnostics())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mathlib.ekko.json, mathlib",
    "some/folder/my_lib-2.ekko.json, my_lib-2",
    "C:\\folder\\lib.ekko.json, lib",
    "plain.json, plain",
    "bare, bare"
  })
  void theFileNameNamesTheLibrary(String file, String name) {
    Reading reading =
        Reading.of(file, Reading.complete("\"exports\": {}").getBytes(StandardCharsets.UTF_8));

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.mapping().orElseThrow().name())
        .isEqualTo(new Located<>(name, new SourceLocation(file, 1, 1, 1)));
  }

  @Test
  void aByteOrderMarkIsSkippedAndNotCounted() {
    Reading reading = Reading.of("\uFEFF{ \"library\": { \"linux\": 1 } }");

    Diagnostic problem = reading.problem();
    assertThat(problem.location()).hasToString("mathlib.ekko.json:1:25");
    assertThat(problem.sourceLine()).isEqualTo("{ \"library\": { \"linux\": 1 } }");
  }

  @Test
  void everyProblemIsReportedInOneRun() {
    Reading reading =
        Reading.ofMembers(
            """
            "nmae": "x", "java": { "package": "a..b" },
            "exports": {
              "f g": { "retuns": "int" },
              "h": { "callingConvention": "pascal", "parameters": [ {}, 1 ] } },
            "structs": { "S": { "layout": "Auto", "fields": [ { "name": "1", "type": "int" } ] } }
            """);

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(
            DiagnosticCode.UNKNOWN_KEY,
            DiagnosticCode.BAD_PACKAGE,
            DiagnosticCode.BAD_IDENTIFIER,
            DiagnosticCode.UNKNOWN_KEY,
            DiagnosticCode.UNKNOWN_CONVENTION,
            DiagnosticCode.MISSING_KEY,
            DiagnosticCode.MISSING_KEY,
            DiagnosticCode.WRONG_KIND,
            DiagnosticCode.BAD_LAYOUT,
            DiagnosticCode.BAD_IDENTIFIER);
  }

  @Test
  void refusedPartsAreOmittedSoThatTheRestCanBeChecked() {
    Mapping mapping =
        Reading.ofMembers(
                """
                "name": "no good", "callingConvention": "winapi",
                "exports": { "f g": { "entryPoint": "a b", "returns": 1,
                  "parameters": [ 1, { "name": "ok", "type": "Missing" }, { "name": "ok" } ] } },
                "structs": { "S": { "fields": [] }, "Broken": { "fields": [ 1 ] }, "N": null,
                  "My Point": { "fields": [ { "name": "x", "type": "int" } ] } },
                "callbacks": { "S": {} }, "handles": { "H": 1 }, "unions": [], "enums": { "E": 1 }
                """)
            .mapping()
            .orElseThrow();

    assertThat(mapping.name().value()).isEqualTo("_no_good");
    assertThat(mapping.callingConvention()).isEqualTo(ABSENT);
    FunctionMapping function = mapping.exports().get(0);
    assertThat(function.name().value()).isEqualTo("_f_g");
    assertThat(function.entryPoint()).isEqualTo(ABSENT);
    assertThat(function.returns().type().value()).isEqualTo("void");
    assertThat(function.parameters())
        .extracting(parameter -> parameter.type().value())
        .containsExactly("Missing");
    assertThat(mapping.structs())
        .extracting(struct -> struct.name().value())
        .containsExactly("S", "_My_Point");
    assertThat(mapping.callbacks()).isEmpty();
    assertThat(mapping.refusedTypes())
        .containsExactlyInAnyOrder("Broken", "N", "My Point", "H", "E");
  }

  @Test
  void aStructureWithNoFieldsIsLeftToTheResolver() {
    Reading reading = Reading.ofMembers("\"structs\": { \"S\": { \"fields\": [] } }");

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.mapping().orElseThrow().structs().get(0).fields()).isEmpty();
  }

  private static Mapping accepted(String members) {
    Reading reading = Reading.ofMembers(members);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.mapping().orElseThrow();
  }
}
