package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs scripts, in separate JVMs where it matters. */
class RunCommandTest extends CommandTest {

  /** Runs a script in this JVM, whose streams are those of scripts. */
  private static Outcome run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Outcome outcome = run(out, arguments);
    return new Outcome(outcome.exitCode(), out.toString(StandardCharsets.UTF_8), outcome.err());
  }

  private static Outcome run(OutputStream out, Object... arguments) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      String[] texts =
          Stream.concat(Stream.of("run"), Stream.of(arguments))
              .map(Object::toString)
              .toArray(String[]::new);
      int exitCode =
          Main.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), texts);
      return new Outcome(exitCode, "", err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  /** Runs a script in a separate JVM, like the launcher. */
  private Outcome launch(List<String> options, Path script)
      throws IOException, InterruptedException {
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Dekkogen.cache=" + directory.resolve("cache"),
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(options);
    command.addAll(List.of("io.ekkogen.cli.Main", "run", script.toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(directory.resolve("work")).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(
                new File(System.getProperty("os.name").startsWith("Win") ? "NUL" : "/dev/null"))
            .start();
    return new Outcome(process.waitFor(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void readsBelowTheFurtherRootsOnly() throws Exception {
    write("shared/lib.mjs", "export default 'shared';");
    write("other/lib.mjs", "export default 'other';");
    Path script =
        write(
            "app/main.mjs",
            """
            for (const name of ['shared', 'other']) {
              try { console.log((await import(`../${name}/lib.mjs`)).default); } catch (e) { console.log(e.message); }
            }
            """);

    Outcome outcome = run("--root", directory.resolve("shared"), script);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().findFirst()).contains("shared");
    assertThat(outcome.out()).contains("other/lib.mjs' imported from").contains("--root DIR");
  }

  @Test
  void callsALibraryThroughTheMappingBesideTheScript() throws Exception {
    NativeFixtures.copyTo(directory, "mathlib");
    write("mathlib.ekko.json", MATHLIB);
    Path script =
        write(
            "main.mjs",
            """
            import mathlib, { Point } from 'native:mathlib';
            console.log(mathlib.add(5, 3), mathlib.getVersion(), new Point({ x: 1, y: 2 }).y);
            """);

    Outcome first = launch(List.of(), script);
    Outcome second = launch(List.of(), script);

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualToIgnoringNewLines("8 MathLib v1.0.0 2");
    assertThat(first.exitCode()).isZero();
    assertThat(second).isEqualTo(first);
    assertThat(filesBelow(directory.resolve("cache/bindings"))).hasSize(1);
  }

  @Test
  void handsArgumentsToTheScriptAndItsStatusBack() throws Exception {
    Path script = write("main.mjs", "console.log(process.argv.slice(2).join()); process.exit(7);");

    Outcome outcome = run(script, "--help", "-o", "@x", "--", "'y'");

    assertThat(outcome.out()).isEqualToIgnoringNewLines("--help,-o,@x,--,'y'");
    assertThat(outcome.exitCode()).isEqualTo(7);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void endsCleanlyOnCtrlC() throws Exception {
    Path script =
        write(
            "main.mjs",
            """
            process.on('exit', (code) => console.log('exit', code, process.env.PATH === undefined));
            import ffi from 'std:ffi';
            ffi.Library('c', { raise: ['int', ['int']] }).raise(2);
            for (const end = Date.now() + 60_000; Date.now() < end;) {}
            """);

    Outcome outcome = launch(List.of(), script);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualToIgnoringNewLines("exit 130 false");
    assertThat(outcome.exitCode()).isEqualTo(130);
  }

  @Test
  void printsTheErrorsOfARefusedMapping() throws Exception {
    write("mathlib.ekko.json", MATHLIB.replace("\"string\"", "\"strnig\""));

    Outcome outcome = run(write("main.mjs", "import 'native:mathlib';"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("mathlib.ekko.json:8:", "EKKO1201", "did you mean \"string\"?")
        .doesNotContain("at io.ekkogen");
  }

  @Test
  void saysWhereItLookedForAModule() throws Exception {
    Outcome outcome = run(write("main.mjs", "import 'native:nope';"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(directory.resolve("nope.ekko.json").toString(), ".ekkojs");
  }

  @Test
  void needsNoWritableHome() throws Exception {
    Path home = write("home", "a file, in which not even root can make a folder");
    Path script = write("main.mjs", "console.log('done');");

    Outcome outcome = launch(List.of("-Duser.home=" + home), script);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualToIgnoringNewLines("done");
  }

  @Test
  void reportsAMissingScript() {
    Outcome outcome = ekkogen("run", directory.resolve("nope.mjs"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "ekkogen: cannot read " + directory.resolve("nope.mjs") + ": no such file");
  }

  @Test
  void saysThatTheScriptIsADirectory() {
    Outcome outcome = ekkogen("run", directory);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines("ekkogen: cannot read " + directory + ": is a directory");
  }

  @Test
  void saysWhatToTypeWhenTheScriptIsAMapping() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);

    Outcome outcome = ekkogen("run", mapping);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .contains(mapping + " is a mapping, not a script", "ekkogen generate " + mapping);
  }

  @Test
  void interpretsTheScriptWithoutTheCompilerAndSaysWhy() throws Exception {
    Path script = Files.writeString(directory.resolve("hello.mjs"), "console.log('hello');");
    Outcome outcome = run("--compiler-path", directory, script);
    assertThat(outcome.out()).isEqualTo("hello\n");
    assertThat(outcome.err())
        .startsWith("ekkogen: the script runs without the Graal compiler: ")
        .containsAnyOf("needs JDK", directory + " has no compiler-");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failsWhenTheScriptsOutputIsLost() throws Exception {
    Path script = write("main.mjs", "console.log('x'); process.exit(+process.argv[2]);");

    try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
      Outcome outcome = run(full, script, "0");
      assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
      assertThat(outcome.err()).contains("cannot write to standard output");
      assertThat(run(full, script, "7").exitCode()).isEqualTo(7);
    }
  }
}
