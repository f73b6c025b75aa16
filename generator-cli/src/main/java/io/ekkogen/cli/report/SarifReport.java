package io.ekkogen.cli.report;

import io.ekkogen.cli.IndentedJson;
import io.ekkogen.cli.Version;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.output.Difference;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Prints a log of the Static Analysis Results Interchange Format, an OASIS standard. */
final class SarifReport implements DiagnosticReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final PrintWriter out;
  private final SortedSet<DiagnosticCode> rules = new TreeSet<>();
  private final List<Result> results = new ArrayList<>();

  SarifReport(PrintWriter out) {
    this.out = out;
  }

  /** A result; those about a file as a whole have no rule and no region. */
  private record Result(
      Optional<DiagnosticCode> rule,
      Severity severity,
      String message,
      String file,
      Optional<SourceLocation> region) {}

  @Override
  public void diagnostics(List<Diagnostic> found) {
    for (Diagnostic diagnostic : found) {
      StringBuilder message = new StringBuilder(diagnostic.message());
      diagnostic.expected().ifPresent(it -> message.append("\nexpected: ").append(it));
      diagnostic.hint().ifPresent(it -> message.append("\nhint: ").append(it));
      rules.add(diagnostic.code());
      results.add(
          new Result(
              Optional.of(diagnostic.code()),
              diagnostic.severity(),
              message.toString(),
              diagnostic.location().file(),
              Optional.of(diagnostic.location())));
    }
  }

  @Override
  public void problem(Path mapping, String message) {
    results.add(whole(mapping, message));
  }

  @Override
  public void differences(List<Difference> found) {
    found.forEach(it -> results.add(whole(it.file(), it.kind().label())));
  }

  private static Result whole(Path file, String message) {
    return new Result(Optional.empty(), Severity.ERROR, message, file.toString(), Optional.empty());
  }

  @Override
  public void remark(String text) {}

  @Override
  public void close() {
    IndentedJson.write(out, this::log);
  }

  private void log(JsonGenerator json) {
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "ekkogen");
    json.writeStringProperty("version", Version.current());
    json.writeArrayPropertyStart("rules");
    rules.forEach(it -> rule(it, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
    results.forEach(it -> result(it, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void rule(DiagnosticCode code, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", code.id());
    text("shortDescription", code.title(), json);
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", code.severity().label()); // SARIF has the same three words
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(Result result, JsonGenerator json) {
    json.writeStartObject();
    result.rule().ifPresent(it -> json.writeStringProperty("ruleId", it.id()));
    json.writeStringProperty("level", result.severity().label());
    text("message", result.message(), json);
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(result.file()));
    json.writeEndObject();
    result.region().ifPresent(it -> region(it, json));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void region(SourceLocation location, JsonGenerator json) {
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", location.line());
    json.writeNumberProperty("startColumn", location.column());
    json.writeNumberProperty("endColumn", location.column() + location.length());
    json.writeEndObject();
  }

  private static void text(String property, String text, JsonGenerator json) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** A relative path stays relative, so that hosts find the file in their checkout. */
  private static String uri(String file) {
    try {
      Path path = Path.of(file);
      return path.isAbsolute()
          ? path.toUri().toString()
          : new URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException | IllegalArgumentException notAPath) {
      return "unknown:";
    }
  }
}
