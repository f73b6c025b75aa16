package com.example.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.sqlite.Sqlite;
import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program and the script of each library print what is in expected.txt beside its mapping. */
class LibrariesTest {
  private static final Path SAMPLES = Path.of("..").toAbsolutePath().normalize();

  private interface Main {
    void run(String[] arguments) throws Exception;
  }

  private record Sample(String library, Runnable load, Main main) {
    /** Skips the test if the system does not have the library. CI installs it. */
    void assumeInstalled() {
      try {
        load.run();
      } catch (UnsatisfiedLinkError missing) {
        boolean found = !missing.getMessage().startsWith("Failed to load library");
        Assumptions.assumeTrue(found, missing.getMessage());
        throw missing;
      }
    }

    String expected() throws IOException {
      return Files.readString(SAMPLES.resolve(library).resolve("expected.txt"));
    }

    @Override
    public String toString() {
      return library;
    }
  }

  private static Stream<Sample> samples() {
    return Stream.of(new Sample("sqlite", Sqlite::load, com.example.sqlite.app.Main::main));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theProgramPrintsWhatIsExpected(Sample sample) throws Exception {
    sample.assumeInstalled();
    PrintStream out = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      sample.main.run(new String[0]);
    } finally {
      System.setOut(out);
    }
    assertThat(text(output)).isEqualTo(sample.expected());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theScriptPrintsTheSame(Sample sample) throws Exception {
    sample.assumeInstalled();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try (EkkoContext context =
        EkkoContext.builder().grantNative(sample.library).out(output).err(errors).build()) {
      context.run(SAMPLES.resolve(sample.library).resolve("main.mjs"));
    }
    assertThat(text(errors)).isEmpty();
    assertThat(text(output)).isEqualTo(sample.expected());
  }

  private static String text(ByteArrayOutputStream output) {
    return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
