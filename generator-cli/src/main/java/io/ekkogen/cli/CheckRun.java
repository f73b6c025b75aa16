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
 * One check of mappings, which writes nothing. What it finds is its result, so it goes to standard
 * output.
 *
 * @param against the directory whose files are compared with what would be generated
 */
record CheckRun(MappingRun mappings, Optional<Path> against) {
  /** Returns an {@link ExitCode}. */
  int run(PrintWriter out) throws IOException {
    DiagnosticReport report = mappings.reporting().to(out);
    MappingRun.Result result = mappings.generate(report);
    List<Difference> differences = List.of();
    if (result.errors() == 0 && against.isPresent()) {
      differences = new OutputDirectory(against.get()).differences(result.files());
      report.differences(differences);
    }
    if (!mappings.reporting().isQuiet()) {
      report.remark(remark(result, differences));
    }
    report.close();
    if (result.errors() > 0) {
      return ExitCode.INVALID_MAPPING;
    }
    return differences.isEmpty() ? ExitCode.OK : ExitCode.DRIFT;
  }

  private String remark(MappingRun.Result result, List<Difference> differences) {
    if (result.errors() > 0) {
      return count(result.errors(), "error");
    }
    if (!differences.isEmpty()) {
      return "%s in %s; run ekkogen generate"
          .formatted(count(differences.size(), "difference"), against.orElseThrow());
    }
    return count(result.byMapping().size(), "mapping")
        + " checked, no errors"
        + against.map(it -> "; " + it + " is up to date").orElse("");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
