package io.ekkogen.cli.report;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.output.Difference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Prints text for people, as soon as it is found.
 *
 * @param paint colours the text of a diagnostic
 */
record HumanReport(PrintWriter out, BiFunction<Severity, String, String> paint)
    implements DiagnosticReport {

  @Override
  public void diagnostics(List<Diagnostic> found) {
    DiagnosticPrinter.print(found, (severity, text) -> out.println(paint.apply(severity, text)));
  }

  @Override
  public void problem(Path mapping, String message) {
    out.println("ekkogen: " + message);
  }

  @Override
  public void differences(List<Difference> found) {
    found.forEach(out::println);
  }

  @Override
  public void remark(String text) {
    out.println(text);
  }

  @Override
  public void close() {}
}
