package io.ekkogen.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.output.GeneratedFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java names derived from a library's name. */
class LibraryNameTest {

  private static Generation generate(String fileName) {
    return generate(fileName, "'doc': '%s'", "");
  }

  private static Generation generate(String fileName, String member, String name) {
    String mapping =
        "{ 'library': { 'linux': 'l.so' }, %s }"
            .formatted(member.formatted(name))
            .replace('\'', '"');
    return Ekkogen.generate(
        GenerationRequest.of(
            new MappingSource(fileName, mapping.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @CsvSource({
    "mathlib.ekko.json, mathlib/Mathlib.java",
    "my-lib.ekko.json, my_lib/MyLib.java",
    "7zip.ekko.json, _7zip/_7zip.java",
    "int.ekko.json, int_/Int.java",
    "java.ekko.json, java_/Java.java",
    "-.ekko.json, __/__.java",
  })
  void thePackageAndTheType(String file, String expected) {
    assertThat(generate(file).files().get(0).path()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "string.ekko.json, string/StringLibrary.java",
    "pointer.ekko.json, pointer/PointerLibrary.java",
    "native-binding.ekko.json, native_binding/NativeBindingLibrary.java",
    "handler.ekko.json, handler/HandlerLibrary.java",
  })
  void defaultNamesAvoidTypesOfGeneratedCodeWithANote(String file, String expected) {
    assertIsCalled(generate(file), expected);
  }

  /**
   * Types with its own name, with those of its companion classes, and with names that are the same
   * file.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Stream", "StreamBinding", "STREAM", "StreamCallbacks"})
  void defaultNamesAvoidTypesOfTheMapping(String type) {
    Generation generation =
        generate("stream.ekko.json", "'enums': { '%s': { 'values': { 'ONE': 1 } } }", type);

    assertIsCalled(generation, "stream/StreamLibrary.java");
    assertThat(generation.files())
        .extracting(GeneratedFile::path)
        .contains("stream/" + type + ".java");
  }

  @Test
  void aNameThatTheMappingGivesStays() {
    Generation generation = generate("x.ekko.json", "'java': { 'name': '%s' }", "Pointer");

    assertThat(generation.files().get(0).path()).isEqualTo("x/Pointer.java");
    assertThat(generation.diagnostics()).isEmpty();
  }

  private static void assertIsCalled(Generation generation, String expected) {
    String type = expected.substring(expected.indexOf('/') + 1, expected.indexOf('.'));
    assertThat(generation.files().get(0).path()).isEqualTo(expected);
    assertThat(generation.diagnostics())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo(DiagnosticCode.NAME_ADJUSTED);
              assertThat(note.message())
                  .startsWith("the Java interface is called " + type + ", as");
            });
  }
}
