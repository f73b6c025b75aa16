package io.ekkogen.runtime.loading.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LoaderTextTest {

  private static String reason(String library, String message) {
    UnsatisfiedLinkError error = new UnsatisfiedLinkError("JNA's own summary");
    error.addSuppressed(new UnsatisfiedLinkError(message));
    return LoaderText.of(error, library);
  }

  /** What musl says: native-fixtures/loader/musl.sh wrote the file. */
  @ParameterizedTest
  @CsvFileSource(resources = "musl-messages.txt", delimiter = '|')
  void muslsMessagesAreRead(String what, String library, String message) {
    String reason = reason(library, message);

    assertThat(LoaderText.namesMissingSymbol(reason)).isEqualTo(what.equals("no symbol"));
    if (library.startsWith("./") && !what.equals("no dependency")) {
      assertThat(reason).doesNotContain(library).doesNotContain("Error ");
    } else {
      assertThat(reason).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "./a.so | ./a.so: undefined symbol: f                             | undefined symbol: f",
        "./a.so | ./a.so: cannot open shared object file: No such file    | cannot open shared object file: No such file",
        "a.so   | a.so: cannot open shared object file: No such file      | a.so: cannot open shared object file: No such file",
        "./a.so | Error loading shared library ./a.so: Exec format error  | Exec format error",
        "./a.so | Error relocating ./a.so: f: symbol not found            | f: symbol not found",
      })
  void theNameOfTheFileIsNotRepeated(String library, String message, String reason) {
    assertThat(reason(library, message)).isEqualTo(reason);
  }
}
