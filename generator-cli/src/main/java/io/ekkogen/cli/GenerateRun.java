package io.ekkogen.cli;

import io.ekkogen.cli.report.DiagnosticReport;
import io.ekkogen.output.Difference;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run of the generator: checks all mappings, then writes their files.
 *
 * @param asked where the files go; by default where the project says
 */
record GenerateRun(MappingRun mappings, Optional<Path> asked, Effect effect) {
  /** What a run does with the files. */
  enum Effect {
    WRITE,
    /** Says which files would change. */
    LIST,
    /** Prints how files would change. */
    DIFF
  }

  /** Returns an {@link ExitCode}. */
  int run(PrintWriter out, PrintWriter err) throws IOException {
    if (asked.filter(it -> it.toString().isEmpty()).isPresent()) {
      throw mappings.wrong("-o needs a directory; the working directory is -o .");
    }
    DiagnosticReport report = mappings.reporting().to(err);
    MappingRun.Result result = mappings.generate(report);
    if (result.errors() > 0) {
      report.remark(
          "%d %s; nothing was written"
              .formatted(result.errors(), result.errors() == 1 ? "error" : "errors"));
    }
    report.close();
    if (result.errors() > 0) {
      return ExitCode.INVALID_MAPPING;
    }
    Path directory = asked.or(result::output).orElse(Path.of(DefaultSubcommand.DIRECTORY));
    if (effect == Effect.WRITE) {
      write(result, directory, out);
    } else {
      preview(directory, new OutputDirectory(directory).differences(result.files()), out);
    }
    return ExitCode.OK;
  }

  private void write(MappingRun.Result result, Path directory, PrintWriter out) throws IOException {
    OutputDirectory.Update update = new OutputDirectory(directory).write(result.files());
    if (mappings.reporting().isQuiet()) {
      return;
    }
    Summary summary = new Summary(out, directory);
    result.byMapping().forEach((mapping, it) -> summary.mapping(mapping.toString(), it.files()));
    summary.unchanged(update.unchanged().size());
    summary.removed(update.removed());
  }

  private void preview(Path directory, List<Difference> differences, PrintWriter out) {
    if (effect == Effect.DIFF) {
      differences.forEach(it -> out.print(UnifiedDiff.of(it)));
    } else if (differences.isEmpty()) {
      out.println("nothing would change in " + directory);
    } else {
      differences.forEach(out::println);
    }
  }
}
