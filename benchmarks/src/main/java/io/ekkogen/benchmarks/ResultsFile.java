package io.ekkogen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Results as JSON: {@code {"facts": {NAME: TEXT}, "results": {TABLE PEER ROW: [SAMPLE]}}}. */
public final class ResultsFile {
  private final Path file;
  private final JsonFactory json = new JsonFactory();

  public ResultsFile(Path file) {
    this.file = file;
  }

  public void write(Results results) throws IOException {
    Files.createDirectories(file.getParent());
    try (JsonGenerator out =
        json.createGenerator(ObjectWriteContext.empty(), Files.newBufferedWriter(file))) {
      out.writeStartObject();
      out.writeName("facts");
      out.writeStartObject();
      results.facts().forEach(out::writeStringProperty);
      out.writeEndObject();
      out.writeName("results");
      out.writeStartObject();
      for (Map.Entry<Results.Key, List<Double>> entry : results.samples().entrySet()) {
        Results.Key key = entry.getKey();
        out.writeRaw("\n");
        out.writeName(key.table().id() + " " + key.peer() + " " + key.row().key());
        double[] samples = entry.getValue().stream().mapToDouble(Double::doubleValue).toArray();
        out.writeArray(samples, 0, samples.length);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
  }

  /** Reads them; a missing file has none. Rows that no longer exist are left out. */
  public Results read() throws IOException {
    Results results = new Results();
    if (!Files.exists(file)) {
      return results;
    }
    try (JsonParser in =
        json.createParser(ObjectReadContext.empty(), Files.newBufferedReader(file))) {
      String name = null;
      for (JsonToken token; (token = in.nextToken()) != null; ) {
        switch (token) {
          case PROPERTY_NAME -> name = in.currentName();
          case VALUE_STRING -> results.fact(name, in.getString());
          case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> add(results, name, in.getDoubleValue());
          default -> {}
        }
      }
    }
    return results;
  }

  private static void add(Results results, String name, double nanoseconds) {
    String[] words = name.split(" ");
    Row.of(words[2])
        .ifPresent(
            row -> results.add(new Results.Key(Table.of(words[0]), words[1], row), nanoseconds));
  }
}
