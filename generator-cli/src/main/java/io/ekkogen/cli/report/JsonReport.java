package io.ekkogen.cli.report;

import io.ekkogen.cli.IndentedJson;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.output.Difference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Prints one JSON object, whose columns and lengths count UTF-16 code units, as in editors. */
final class JsonReport implements DiagnosticReport {
  private final PrintWriter out;
  private final List<Consumer<JsonGenerator>> diagnostics = new ArrayList<>();
  private Optional<List<Difference>> differences = Optional.empty();

  JsonReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void diagnostics(List<Diagnostic> found) {
    found.forEach(it -> diagnostics.add(json -> write(it, json)));
  }

  @Override
  public void problem(Path mapping, String message) {
    diagnostics.add(
        json -> {
          json.writeStringProperty("severity", Severity.ERROR.label());
          json.writeStringProperty("file", mapping.toString());
          json.writeStringProperty("message", message);
        });
  }

  @Override
  public void differences(List<Difference> found) {
    differences = Optional.of(found);
  }

  @Override
  public void remark(String text) {}

  @Override
  public void close() {
    IndentedJson.write(out, this::write);
  }

  private void write(JsonGenerator json) {
    json.writeArrayPropertyStart("diagnostics");
    for (Consumer<JsonGenerator> diagnostic : diagnostics) {
      json.writeStartObject();
      diagnostic.accept(json);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (differences.isPresent()) {
      json.writeArrayPropertyStart("differences");
      for (Difference difference : differences.get()) {
        json.writeStartObject();
        json.writeStringProperty("kind", difference.kind().label());
        json.writeStringProperty("file", difference.file().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void write(Diagnostic diagnostic, JsonGenerator json) {
    SourceLocation location = diagnostic.location();
    json.writeStringProperty("code", diagnostic.code().id());
    json.writeStringProperty("severity", diagnostic.severity().label());
    json.writeStringProperty("file", location.file());
    json.writeNumberProperty("line", location.line());
    json.writeNumberProperty("column", location.column());
    json.writeNumberProperty("length", location.length());
    json.writeStringProperty("message", diagnostic.message());
    diagnostic.expected().ifPresent(it -> json.writeStringProperty("expected", it));
    diagnostic.hint().ifPresent(it -> json.writeStringProperty("hint", it));
  }
}
