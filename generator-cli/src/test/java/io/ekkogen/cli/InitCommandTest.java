package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InitCommandTest extends CommandTest {
  @Test
  void writesAnExampleThatIsValid() throws IOException {
    Path name = directory.resolve("mathlib");

    Outcome outcome = ekkogen("init", "mathlib", "-d", directory);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith(name + ".ekko.json: an example; next");
    assertThat(ekkogen("check", name + ".ekko.json").out())
        .isEqualTo("1 mapping checked, no errors\n");
  }

  @Test
  void writesTheNamesOfALibrary() throws Exception {
    write("fine.c", "int level; int add(int a, int b) { return a + b; } void reset(void) {}");
    Path library = directory.resolve("libfine.so");
    new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), "fine.c")
        .directory(directory.toFile())
        .start()
        .waitFor();

    Outcome outcome = ekkogen("init", "fine", "--from", library, "-d", directory);

    Path mapping = directory.resolve("fine.ekko.json");
    assertThat(outcome.out())
        .isEqualTo(
            mapping + ": 2 functions, 1 variables; next, fill in each TODO from the header\n");
    assertThat(mapping)
        .content()
        .contains("\"linux\" : \"libfine.so\"")
        .contains("\"add\" : {", "\"reset\" : {", "\"level\" : {");
    assertThat(ekkogen("check", mapping).out()).contains("unknown type \"TODO\"", "3 errors");
  }

  @Test
  void keepsWhatIsThere() throws IOException {
    Path mapping = write("mathlib.ekko.json", "mine");

    Outcome outcome = ekkogen("init", "mathlib", "-d", directory);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err())
        .isEqualTo("ekkogen: cannot write " + mapping + ": it exists already\n");
    assertThat(mapping).hasContent("mine");
  }

  @Test
  void refusesOtherFilesAndNames() throws IOException {
    assertThat(ekkogen("init", "x", "--from", write("x.txt", "text"), "-d", directory).err())
        .contains("x.txt is not an ELF, PE or Mach-O library, or is damaged");
    assertThat(ekkogen("init", "../x", "-d", directory).err()).contains("'../x' is not a name");
    assertThat(ekkogen("init", "x", "--from", directory.resolve("none")).err())
        .contains("cannot read", "no such file");
  }
}
