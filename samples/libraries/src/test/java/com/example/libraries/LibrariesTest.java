package com.example.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.curl.Curl;
import com.example.gio.Gio;
import com.example.git2.Git2;
import com.example.posix.Posix;
import com.example.sqlite.Sqlite;
import com.example.zlib.Zlib;
import com.example.zstd.Zstd;
import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program and the script of each library print what is in expected.txt beside its mapping. */
class LibrariesTest {
  private static final Path SAMPLES = Path.of("..").toAbsolutePath().normalize();

  private interface Program {
    void main(String[] arguments) throws Exception;
  }

  /**
   * @param folder contains the mapping, the script, and what they print
   */
  private record Sample(String folder, Program program, Runnable... libraries) {
    Path file(String name) {
      return SAMPLES.resolve(folder).resolve(name);
    }

    /** Skips the test if the system does not have a library. CI installs them. */
    void assumeInstalled() {
      try {
        Stream.of(libraries).forEach(Runnable::run);
      } catch (UnsatisfiedLinkError missing) {
        boolean found = !missing.getMessage().startsWith("Failed to load library");
        Assumptions.assumeTrue(found, missing.getMessage());
        throw missing;
      }
    }

    @Override
    public String toString() {
      return folder;
    }
  }

  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample("sqlite", Planets::main, Sqlite::load),
        new Sample("compression", Compression::main, Zlib::load, Zstd::load),
        new Sample("posix", Notes::main, Posix::load),
        new Sample("gio", Events::main, Gio::load),
        new Sample("curl", Download::main, Curl::load),
        new Sample("libgit2", History::main, Git2::load));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theProgramPrintsWhatIsExpected(Sample sample, @TempDir Path folder) throws Exception {
    sample.assumeInstalled();
    PrintStream out = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      sample.program.main(new String[] {folder.toString()});
    } finally {
      System.setOut(out);
    }
    assertThat(text(output)).isEqualTo(Files.readString(sample.file("expected.txt")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theScriptPrintsTheSame(Sample sample, @TempDir Path folder) throws Exception {
    sample.assumeInstalled();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try (EkkoContext context =
        EkkoContext.builder()
            .grantAllNative()
            .arguments(List.of(folder.toString()))
            .out(output)
            .err(errors)
            .build()) {
      context.run(sample.file("main.mjs"));
    }
    assertThat(text(errors)).isEmpty();
    assertThat(text(output)).isEqualTo(Files.readString(sample.file("expected.txt")));
  }

  private static String text(ByteArrayOutputStream output) {
    return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
