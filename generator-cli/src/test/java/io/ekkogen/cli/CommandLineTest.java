package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class CommandLineTest extends CommandTest {

  @Test
  void printsItsVersion() {
    Outcome outcome = ekkogen("--version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).matches("ekkogen \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void logsInOneLine() {
    String format = "java.util.logging.SimpleFormatter.format";
    Main.logInOneLine();
    try {
      assertThat(new SimpleFormatter().format(new LogRecord(Level.WARNING, "a late call")))
          .isEqualTo("ekkogen: a late call" + System.lineSeparator());
    } finally {
      System.clearProperty(format);
    }
  }

  @Test
  void printsHelpOnStandardOutput() {
    Outcome outcome = ekkogen("--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("ekkogen [generate] MAPPING...", "ekkogen run SCRIPT");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void printsASubcommandsHelp() {
    Outcome outcome = ekkogen("generate", "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("--package=NAME", "./generated.");
  }

  @Test
  void asksForAMapping() {
    for (Outcome outcome : List.of(ekkogen(), ekkogen("-o", "out"))) {
      assertUsageError(
          outcome,
          "ekkogen: Missing MAPPING, and there is no ekkogen.json",
          "Try 'ekkogen generate --help'.");
    }
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertUsageError(ekkogen("--pakage=x", "m.ekko.json"), "--pakage", "--package");
  }

  @Test
  void suggestsTheCommandThatWasMeant() throws IOException {
    assertUsageError(
        ekkogen("genrate", "m.ekko.json"),
        "ekkogen: there is no command 'genrate'; did you mean \"generate\"?",
        "Try 'ekkogen --help'.");
    assertThat(ekkogen("./chekc").exitCode()).isEqualTo(ExitCode.IO);
  }

  @Test
  void printsTheHelpOfACommand() {
    assertThat(ekkogen("help", "check").out())
        .isEqualTo(ekkogen("check", "--help").out())
        .contains("--against=DIR");
    assertThat(ekkogen("help").out()).isEqualTo(ekkogen("--help").out());
  }

  @Test
  void completesCommandLines() {
    assertThat(ekkogen("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("--against", "explain-crash");
  }

  @Test
  void namesTheTargetsThereAre() {
    assertUsageError(
        ekkogen("m.ekko.json", "--target", "java,rust"),
        "expected one of [JAVA, JS, TS]",
        "but was 'rust'");
  }

  @Test
  void namesTheWaysToColour() {
    assertUsageError(
        ekkogen("--color=x", "m.ekko.json"),
        "--color",
        "expected one of [AUTO, ALWAYS, NEVER]",
        "'x'");
  }

  @Test
  void saysThatJavaScriptBringsItsJava() {
    assertThat(words(ekkogen("--help"))).contains("js includes the Java that it uses");
    assertThat(words(ekkogen("generate", "--help"))).contains("js includes the Java that it uses");
  }

  private static String words(Outcome outcome) {
    return outcome.out().replaceAll("\\s+", " ");
  }

  @Test
  void takesOptionsOfTheWholeCommandBeforeTheSubcommand() {
    assertThat(ekkogen("--color", "never", "run", "--help").out()).contains("SCRIPT");
    assertThat(ekkogen("--color=never", "missing.ekko.json").exitCode()).isEqualTo(ExitCode.IO);
  }

  @Test
  void doesNotReadArgumentsFromFiles() throws IOException {
    assertThat(ekkogen("@" + write("arguments", "--help")).exitCode()).isEqualTo(ExitCode.IO);
  }

  @Test
  void asksForABugReportInsteadOfPrintingAStackTrace() {
    StringWriter quiet = new StringWriter();
    StringWriter loud = new StringWriter();
    IllegalStateException bug = new IllegalStateException("impossible");

    int exitCode = Failures.report(new PrintWriter(quiet), bug, false);
    Failures.report(new PrintWriter(loud), bug, true);

    assertThat(exitCode).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(quiet.toString())
        .contains("internal error: java.lang.IllegalStateException: impossible")
        .contains("This is a bug in ekkogen", "--stacktrace")
        .doesNotContain("\tat ");
    assertThat(loud.toString()).contains("\tat io.ekkogen.cli.CommandLineTest");
  }

  @Test
  void saysThatAFileMayNotBeRead() {
    StringWriter err = new StringWriter();

    int exitCode =
        Failures.report(new PrintWriter(err), new AccessDeniedException("secret.ekko.json"), false);

    assertThat(exitCode).isEqualTo(ExitCode.IO);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("ekkogen: cannot read secret.ekko.json: permission denied");
  }

  @Test
  void failsWhenItsOutputIsLost() {
    StringWriter err = new StringWriter();

    int exitCode = Main.run(new PrintWriter(new FullDisk()), new PrintWriter(err), "--version");

    assertThat(exitCode).isEqualTo(ExitCode.IO);
    assertThat(err.toString()).contains("ekkogen: cannot write to standard output");
  }

  @Test
  void failsWhenItsNotesAreLost() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB.replace("\"double\"", "\"long\""));
    PrintWriter out = new PrintWriter(new StringWriter());
    PrintWriter err = new PrintWriter(new FullDisk());

    int exitCode =
        Main.run(out, err, mapping.toString(), "-o", directory.resolve("out").toString());

    assertThat(exitCode).isEqualTo(ExitCode.IO);
  }

  @Test
  void aRefusalCountsMoreThanLostOutput() {
    PrintWriter full = new PrintWriter(new FullDisk());

    assertThat(Main.run(full, full, "--pakage=x")).isEqualTo(ExitCode.USAGE);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int ignored) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private static void assertUsageError(Outcome outcome, String... texts) {
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(texts);
  }
}
