package io.ekkogen.cli;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.output.FileSet;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of the generator: checks all mappings, then writes their files.
 *
 * @param directory where the files go
 */
record GenerateRun(
    List<Path> mappings,
    Path directory,
    Optional<String> javaPackage,
    Set<Target> targets,
    ColorMode color) {

  /** Returns an {@link ExitCode}. */
  int run(PrintWriter out, PrintWriter err) throws IOException {
    if (directory.toString().isEmpty()) {
      throw wrong("-o needs a directory; the working directory is -o .");
    }
    List<Checked> all = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path mapping : mappings) {
      if (!seen.add(mapping.toAbsolutePath().normalize())) {
        throw wrong(mapping + " is given twice");
      }
      MappingSource source = MappingFile.read(mapping);
      all.add(new Checked(mapping, Ekkogen.generate(request(source))));
    }
    FileSet files = new FileSet();
    if (refused(all, files, err)) {
      return ExitCode.INVALID_MAPPING;
    }
    OutputDirectory.Update update = new OutputDirectory(directory).write(files);
    Summary summary = new Summary(out, directory);
    all.forEach(it -> summary.mapping(it.mapping().toString(), it.generation().files()));
    summary.unchanged(update.unchanged().size());
    summary.removed(update.removed());
    return ExitCode.OK;
  }

  private GenerationRequest request(MappingSource source) {
    try {
      return new GenerationRequest(source, javaPackage, targets);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private static UsageException wrong(String message) {
    return new UsageException("ekkogen " + DefaultSubcommand.NAME, message);
  }

  /** Reports all diagnostics, and collects the files to write. */
  private boolean refused(List<Checked> all, FileSet files, PrintWriter err) {
    long errors = 0;
    for (Checked checked : all) {
      List<Diagnostic> diagnostics = checked.generation().diagnostics();
      DiagnosticPrinter.print(
          diagnostics, (severity, text) -> err.println(color.paint(severity, text)));
      errors += diagnostics.stream().filter(it -> it.severity() == Severity.ERROR).count();
      for (String conflict : files.add(checked.mapping(), checked.generation().files())) {
        err.println("ekkogen: " + conflict + "; give them packages or directories of their own");
        errors++;
      }
    }
    if (errors > 0) {
      err.printf("%d %s; nothing was written%n", errors, errors == 1 ? "error" : "errors");
    }
    return errors > 0;
  }

  /** A mapping and its generation. */
  private record Checked(Path mapping, Generation generation) {}
}
