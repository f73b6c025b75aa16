package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GenerateCommandTest extends CommandTest {
  private static final String UNKNOWN_TYPE = MATHLIB.replace("\"string\"", "\"strnig\"");
  private static final String WITH_NOTE =
      MATHLIB.replace("\"type\": \"double\"", "\"type\": \"long\"");

  @Test
  void writesEveryFileAndSaysWhere() throws IOException {
    Path out = directory.resolve("out");

    Outcome outcome = ekkogen(write("mathlib.ekko.json", MATHLIB), "-o", out);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(filesBelow(out))
        .contains(
            "mathlib/Mathlib.java",
            "mathlib/Point.java",
            "mathlib/MathlibBinding.java",
            "META-INF/ekkogen/mathlib.properties",
            "js/mathlib.mjs",
            "js/mathlib.d.ts");
    assertThat(outcome.out())
        .startsWith(
            directory.resolve("mathlib.ekko.json")
                + ": "
                + (filesBelow(out).size() - 1)
                + " files in "
                + out)
        .contains("  js/ mathlib.d.ts mathlib.mjs\n");
  }

  @Test
  void isTheDefaultSubcommand() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);

    assertThat(ekkogen("generate", mapping, "-o", directory.resolve("named")).exitCode()).isZero();
    assertThat(ekkogen("-o", directory.resolve("unnamed"), mapping).exitCode()).isZero();

    assertThat(filesBelow(directory.resolve("named")))
        .isNotEmpty()
        .isEqualTo(filesBelow(directory.resolve("unnamed")));
  }

  @Test
  void putsJavaIntoThePackageAskedFor() throws IOException {
    Path out = directory.resolve("out");

    ekkogen(write("mathlib.ekko.json", MATHLIB), "-p", "com.example.math", "-o", out);

    assertThat(out.resolve("com/example/math/Mathlib.java"))
        .content()
        .contains("package com.example.math;");
  }

  @Test
  void refusesInvalidPackageNames() throws IOException {
    Path out = directory.resolve("out");

    Outcome outcome = ekkogen(write("mathlib.ekko.json", MATHLIB), "-p", "com..math", "-o", out);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("com..math");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysWhyAPackageIsNone() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);

    assertThat(ekkogen(mapping, "-p", "com.class").err())
        .contains("\"com.class\" is not a valid Java package name: class is a keyword of Java");
    assertThat(ekkogen(mapping, "-p", "java.lang").err())
        .contains(
            "\"java.lang\" is not a valid Java package name: java.* is reserved for Java itself");
    assertThat(ekkogen(mapping, "-p", "a-b").err())
        .contains("\"a-b\" is not a valid Java package name: identifiers separated by dots");
  }

  @Test
  void refusesAnOutputDirectoryWithoutAName() throws IOException {
    Outcome outcome = ekkogen(write("mathlib.ekko.json", "{"), "-o", "");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("-o needs a directory", "-o .");
  }

  @Test
  void generatesOnlyTheTargetsAskedFor() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);

    ekkogen(mapping, "--target", "java", "-o", directory.resolve("java"));
    ekkogen(mapping, "--target=java,ts", "-o", directory.resolve("ts"));

    assertThat(filesBelow(directory.resolve("java")))
        .contains("mathlib/Mathlib.java")
        .noneMatch(file -> file.startsWith("js/"));
    assertThat(filesBelow(directory.resolve("ts")))
        .contains("mathlib/Mathlib.java", "js/mathlib.d.ts")
        .doesNotContain("js/mathlib.mjs");
  }

  @Test
  void reportsAnInvalidMappingAndWritesNothing() throws IOException {
    Path mapping = write("mathlib.ekko.json", UNKNOWN_TYPE);

    Outcome outcome = ekkogen(mapping, "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(mapping + ":8:").contains("EKKO1201").contains("strnig");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void checksEveryMappingBeforeItWritesAny() throws IOException {
    Path good = write("good.ekko.json", MATHLIB);
    Path bad = write("bad.ekko.json", UNKNOWN_TYPE);
    Path worse = write("worse.ekko.json", "{");

    Outcome outcome = ekkogen(good, bad, worse, "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(outcome.err()).contains("bad.ekko.json:8:").contains("worse.ekko.json:1:");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void refusesTwoMappingsThatWouldWriteTheSameFile() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path other = write("other/mathlib.ekko.json", MATHLIB);

    Outcome outcome = ekkogen(mapping, other, "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(outcome.err()).contains(mapping + " and " + other + " would both write mathlib/");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void refusesAMappingGivenTwice() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path again = directory.resolve("./mathlib.ekko.json");

    Outcome outcome = ekkogen(mapping, again, "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains(again + " is given twice").doesNotContain("both");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void removesWhatIsNotGeneratedAnyMoreAndSaysSo() throws IOException {
    Path out = directory.resolve("out");
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    ekkogen(mapping, "-o", out);
    ekkogen(write("other.ekko.json", MATHLIB), "-o", out);

    Outcome outcome = ekkogen(mapping, "-o", out, "-p", "com.example", "--target", "java");

    assertThat(outcome.out())
        .contains(
            "removed " + out.resolve("mathlib/Mathlib.java") + ", which is no longer generated\n")
        .contains("removed " + out.resolve("js/mathlib.mjs"))
        .doesNotContain("removed " + out.resolve("other"));
    assertThat(filesBelow(out))
        .contains("com/example/Mathlib.java", "other/Other.java", "js/other.mjs")
        .doesNotContain("js/mathlib.mjs")
        .noneMatch(file -> file.startsWith("mathlib/"));
  }

  @Test
  void doesNotOverwriteWhatItDidNotGenerate() throws IOException {
    Path out = directory.resolve("out");
    Path mine = write("out/mathlib/Point.java", "package mathlib;\n");

    Outcome outcome = ekkogen(write("mathlib.ekko.json", MATHLIB), "-o", out);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err())
        .startsWith("ekkogen: cannot write " + mine + ": ekkogen did not generate the file");
    assertThat(filesBelow(out)).containsExactly("mathlib/Point.java");
    assertThat(mine).hasContent("package mathlib;");
  }

  @Test
  void printsNotesOnTheErrorStreamAndGoesOn() throws IOException {
    Outcome outcome =
        ekkogen(write("mathlib.ekko.json", WITH_NOTE), "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(outcome.err()).contains("note EKKO1303");
    assertThat(outcome.out()).doesNotContain("EKKO1303");
  }

  @Test
  void coloursOnlyWhenAskedTo() throws IOException {
    Path mapping = write("mathlib.ekko.json", UNKNOWN_TYPE);

    assertThat(ekkogen("--color=always", mapping).err())
        .contains("\u001b[1;31merror EKKO1201\u001b[0m");
    assertThat(ekkogen("--color=NEVER", mapping).err()).doesNotContain("\u001b");
    assertThat(ekkogen(mapping, "--color", "auto").err()).doesNotContain("\u001b");
  }

  @Test
  void saysWhichFileIsMissing() {
    Outcome outcome = ekkogen(directory.resolve("nope.ekko.json"), "-o", directory.resolve("out"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "ekkogen: cannot read " + directory.resolve("nope.ekko.json") + ": no such file");
  }

  @Test
  void saysThatTheOutputDirectoryIsAFile() throws IOException {
    Path file = write("taken", "");

    Outcome outcome = ekkogen(write("mathlib.ekko.json", MATHLIB), "-o", file);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err()).startsWith("ekkogen: ").contains(file.toString());
    assertThat(Files.readString(file)).isEmpty();
  }
}
