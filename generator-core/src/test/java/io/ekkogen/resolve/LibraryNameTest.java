package io.ekkogen.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a library's name becomes in Java. */
class LibraryNameTest {

  private static Generation generate(String fileName) {
    byte[] mapping = "{ \"library\": { \"linux\": \"l.so\" } }".getBytes(StandardCharsets.UTF_8);
    return Ekkogen.generate(GenerationRequest.of(new MappingSource(fileName, mapping)));
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
    "string.ekko.json, string/String_.java",
    "pointer.ekko.json, pointer/Pointer_.java",
    "native-binding.ekko.json, native_binding/NativeBinding_.java",
  })
  void aTypeThatWouldHideAnotherIsAdjustedWithANote(String file, String expected) {
    Generation generation = generate(file);
    assertThat(generation.files().get(0).path()).isEqualTo(expected);
    assertThat(generation.diagnostics())
        .singleElement()
        .satisfies(note -> assertThat(note.code()).isEqualTo(DiagnosticCode.NAME_ADJUSTED));
  }
}
