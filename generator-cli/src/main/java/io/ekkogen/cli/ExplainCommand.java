package io.ekkogen.cli;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.DidYouMean;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ekkogen explain}: explains a diagnostic, or lists all of them. */
@Command(
    name = "explain",
    description = "Explain a diagnostic by its code, such as EKKO1203; without a code, list all.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final String PREFIX = "EKKO";

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code of a diagnostic.")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (code.isEmpty()) {
      for (DiagnosticCode each : DiagnosticCode.values()) {
        out.printf("%s  %-5s  %s%n", each.id(), each.severity().label(), each.title());
      }
      return ExitCode.OK;
    }
    DiagnosticCode asked = asked(code.get());
    out.printf("%s, %s: %s%n%n", asked.id(), asked.severity().label(), asked.title());
    out.print(DiagnosticsPage.read().explanation(asked));
    return ExitCode.OK;
  }

  /** Accepts {@code EKKO1203}, {@code ekko1203} and {@code 1203}. */
  private static DiagnosticCode asked(String text) {
    String id = text.toUpperCase(Locale.ROOT);
    String full = id.startsWith(PREFIX) ? id : PREFIX + id;
    return DiagnosticCode.ofId(full)
        .orElseThrow(
            () ->
                new UsageException(
                    "ekkogen explain",
                    "there is no diagnostic '%s'; %s"
                        .formatted(
                            text,
                            DidYouMean.hint(full, ids())
                                .orElse("ekkogen explain lists all of them"))));
  }

  private static List<String> ids() {
    return Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
  }
}
