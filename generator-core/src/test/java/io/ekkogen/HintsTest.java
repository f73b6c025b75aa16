package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The advice of diagnostics is valid in the format. */
@Tag("jdk-independent")
class HintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean | boolean is \"bool8\" in a mapping",
        "float64 | float64 is \"double\" in a mapping",
        "U32 | U32 is \"uint32\" in a mapping",
        "char16_t | char16_t is \"char16\" in a mapping",
        "uint16_t | uint16_t is \"uint16\" in a mapping",
        "int32_t | int32_t is \"int32\" in a mapping",
        "unsigned int | unsigned int is \"uint\" in a mapping",
        "unsigned long | unsigned long is \"culong\" in a mapping",
        "_Bool | _Bool is \"bool8\" in a mapping",
        "time_t | time_t is \"ssize_t\" in a mapping",
        "FILE * | FILE* is \"IntPtr\" in a mapping",
        "enum Color | did you mean \"Color\"?",
        "const struct Point * | did you mean \"Point*\"?",
        "union Colour | did you mean \"Colour\"?",
        "const char * | char* is \"string\" in a mapping",
      })
  void typesOfOtherLanguages(String type, String hint) {
    String field = "'fields': [ { 'name': 'x', 'type': 'int' } ]";
    String member =
        """
        'structs': { 'Point': { %2$s } }, 'unions': { 'Colour': { %2$s } },
        'enums': { 'Color': { 'values': { 'RED': 1 } } },
        'exports': { 'f': { 'returns': '%1$s' } }"""
            .formatted(type, field);

    assertThat(only(member).hint()).contains(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "functions, exports",
    "Functions, exports",
    "methods, exports",
    "symbols, exports",
    "structures, structs",
    "types, structs",
    "variables, globals",
    "description, doc"
  })
  void keysOfTheMapping(String key, String meant) {
    assertThat(only("'%s': {}".formatted(key)).hint()).contains("did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "params, parameters",
    "args, parameters",
    "arguments, parameters",
    "result, returns",
    "returnType, returns",
    "symbol, entryPoint"
  })
  void keysOfAFunction(String key, String meant) {
    assertThat(only("'exports': { 'f': { '%s': [] } }".formatted(key)).hint())
        .contains("did you mean \"" + meant + "\"?");
  }

  @Test
  void aPointerToTextIsToldWhatServesInItsPlace() {
    assertThat(
            only("'exports': { 'f': { 'parameters': [ { 'name': 'a', 'type': 'string*' } ] } }")
                .expected())
        .contains(
            "\"string[]\" for an array of them; a \"string\" that is \"out\", with \"free\" for a"
                + " pointer that the function stores, or with a \"length\" for text that it writes");
  }

  @ParameterizedTest
  @CsvSource({
    "int[], a function that returns a pointer",
    "int[4], a function that returns a pointer",
    "string*, IntPtr",
    "wstring*, IntPtr",
    "void, a scalar"
  })
  void aGlobalIsToldNothingThatIsRefused(String type, String expected) {
    Diagnostic problem = only("'globals': { 'g': { 'type': '%s' } }".formatted(type));

    assertThat(problem.message()).isEqualTo("a global cannot be \"%s\"".formatted(type));
    assertThat(problem.expected().orElseThrow()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "char*, text is \"string\"",
    "wchar*, text is \"wstring\"",
    "char16*, text is \"string\" with the encoding \"utf-16\""
  })
  void pointersToCharactersAreNotText(String type, String hint) {
    Diagnostic note =
        only(
            "'exports': { 'f': { 'returns': '%1$s' }, 'g': { 'returns': '%1$s' } }"
                .formatted(type));

    assertThat(note.code().id()).isEqualTo("EKKO1213");
    assertThat(note.location().line()).isEqualTo(3);
    assertThat(note.hint()).contains(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'exports': { 'close': {} } | close",
        "'globals': { 'version': { 'type': 'int' } } | version",
        "'enums': { 'has': { 'values': { 'A': 1 } } } | has",
        "'structs': { 'close': { 'fields': [ { 'name': 'x', 'type': 'int' } ] } } | close",
        "'callbacks': { 'version': {} } | version",
        "'constants': { 'errno': { 'type': 'int', 'value': 1 } } | errno"
      })
  void aNameThatHidesAMemberOfTheModuleIsNoted(String member, String name) {
    Diagnostic note = only(member);

    assertThat(note.code().id()).isEqualTo("EKKO1214");
    assertThat(note.message()).contains("hides the JavaScript module's own " + name);
  }

  @Test
  void anOutParameterBesideAResultIsNoted() {
    String parameters = "'parameters': [ { 'name': 'result', 'type': 'int', 'out': true } ]";

    assertThat(only("'exports': { 'f': { 'returns': 'int', %s } }".formatted(parameters)).message())
        .isEqualTo("\"result\" comes back as result_, next to the function's result");
    assertThat(generate("'exports': { 'f': { %s } }".formatted(parameters)).diagnostics())
        .isEmpty();
    assertThat(
            generate(
                    "'exports': { 'f': { 'returns': 'int', 'variadic': true, %s } }"
                        .formatted(parameters))
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aHandleThatHidesAMemberOfTheModuleIsNoted() {
    Generation generation =
        generate(
            """
            'exports': { 'end': { 'parameters': [ { 'name': 'a', 'type': 'version' } ] } },
            'handles': { 'version': { 'close': 'end' } }""");

    assertThat(generation.diagnostics())
        .extracting(note -> note.code().id())
        .containsExactly("EKKO1214");
  }

  @Test
  void keysInAnotherCaseAreTakenWithANote() {
    String text =
        """
        { "Library": { "Linux": { "X64": { "File": "a.so" } } }, "X-Mine": 1,
          "Exports": {
            "F": { "EntryPoint": { "LINUX": "f" }, "Platforms": [ "Linux/X64" ] },
            "f": {}
          },
          "Structs": { "S": { "Fields": [ { "Bits": 3, "Type": "int" }, { "Name": "x", "Type": "int" } ] } } }
        """;
    Generation generation = Ekkogen.generate(request(text));

    assertThat(generation.hasErrors()).isFalse();
    assertThat(generation.diagnostics())
        .extracting(note -> note.code().id() + " " + note.message())
        .contains(
            "EKKO1006 \"Library\" is written \"library\"",
            "EKKO1006 \"Linux\" is written \"linux\"",
            "EKKO1006 \"X64\" is written \"x64\"",
            "EKKO1006 \"File\" is written \"file\"",
            "EKKO1006 \"EntryPoint\" is written \"entryPoint\"",
            "EKKO1006 \"LINUX\" is written \"linux\"",
            "EKKO1006 \"Bits\" is written \"bits\"")
        .allMatch(note -> note.startsWith("EKKO1006"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'library': { 'linux': 'a', '»Linux': 'b' }",
        "'library': { 'linux': { 'x64': 'a', '»X64': 'b' } }",
        "'library': { 'linux': { 'file': 'a', '»File': 'b' } }",
        "'exports': { 'f': { 'returns': 'int', '»Returns': 'int' } }",
        "'exports': { 'f': { 'entryPoint': { 'linux': 'g', '»LINUX': 'h' } } }"
      })
  void twoKeysThatDifferOnlyInCaseAreTheSameKeyTwice(String member) {
    String text = "{ %s }".formatted(member.replace('\'', '"'));
    int place = text.indexOf('»') - 1;
    String first = text.substring(place + 2, text.indexOf('"', place + 2));

    assertThat(Ekkogen.generate(request(text.replace("»", ""))).diagnostics())
        .filteredOn(problem -> problem.code().id().equals("EKKO1005"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo("duplicate key \"" + first + "\"");
              assertThat(problem.location().column()).isEqualTo(place + 1);
              assertThat(problem.hint().orElseThrow())
                  .isEqualTo(
                      "the first one is at test.ekko.json:1:%d, in another letter case; remove one of them"
                          .formatted(
                              text.toLowerCase(Locale.ROOT)
                                      .indexOf('"' + first.toLowerCase(Locale.ROOT) + '"')
                                  + 1));
            });
  }

  private static Diagnostic only(String member) {
    Generation generation = generate(member);
    assertThat(generation.diagnostics()).hasSize(1);
    return generation.diagnostics().get(0);
  }

  private static Generation generate(String member) {
    String text =
        """
        {
          'library': { 'linux': 'l.so' },
          %s
        }
        """
            .formatted(member)
            .replace('\'', '"');
    return Ekkogen.generate(request(text));
  }

  private static GenerationRequest request(String text) {
    return GenerationRequest.of(
        new MappingSource("test.ekko.json", text.getBytes(StandardCharsets.UTF_8)));
  }
}
