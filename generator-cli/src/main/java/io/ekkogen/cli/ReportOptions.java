package io.ekkogen.cli;

import io.ekkogen.cli.report.ReportFormat;
import io.ekkogen.cli.report.Reporting;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that report diagnostics. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The form of diagnostics: human (the default), json or sarif.")
  private ReportFormat format = ReportFormat.HUMAN;

  @Option(
      names = "--no-note",
      paramLabel = "CODE",
      split = ",",
      converter = NoteConverter.class,
      description = "Do not print notes with this code, such as EKKO1303; may be repeated.")
  private Set<DiagnosticCode> silenced = EnumSet.noneOf(DiagnosticCode.class);

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only: no summary and no notes.")
  private boolean isQuiet;

  Reporting reporting(ColorMode color) {
    return new Reporting(color, format, silenced, isQuiet);
  }

  private static final class NoteConverter implements ITypeConverter<DiagnosticCode> {
    @Override
    public DiagnosticCode convert(String text) {
      return DiagnosticCode.ofNote(text)
          .orElseThrow(() -> new TypeConversionException(problem(text)));
    }

    private static String problem(String text) {
      Optional<DiagnosticCode> other = DiagnosticCode.ofId(text);
      List<String> notes =
          Stream.of(DiagnosticCode.values())
              .filter(it -> it.severity() == Severity.NOTE)
              .map(DiagnosticCode::id)
              .toList();
      return other.isPresent()
          ? "'%s' is not a note but an %s".formatted(text, other.get().severity().label())
          : "'%s' is not the code of a note; %s"
              .formatted(text, DidYouMean.hint(text, notes).orElse("such as EKKO1303"));
    }
  }
}
