package io.ekkogen.cli;

import io.ekkogen.cli.crash.CrashReport;
import io.ekkogen.cli.crash.HsErrFile;
import io.ekkogen.runtime.observe.crashlog.CrashLogReader;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ekkogen explain-crash}: shows which call ended a JVM. */
@Command(
    name = "explain-crash",
    description =
        "Show the last native calls of a JVM that was run with -Dekkogen.crashlog=FILE, and with"
            + " its hs_err file which of them crashed.",
    mixinStandardHelpOptions = true)
final class ExplainCrashCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The crash log.")
  private Path log;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HS_ERR",
      description = "What HotSpot wrote, hs_err_pid1234.log: names the thread and the address.")
  private Path crash;

  @Override
  public Integer call() throws IOException {
    RecordedProcess process = CrashLogReader.read(log);
    Optional<HsErrFile> file =
        crash == null ? Optional.empty() : Optional.of(HsErrFile.read(crash));
    spec.commandLine().getOut().print(CrashReport.of(process, file));
    return ExitCode.OK;
  }
}
