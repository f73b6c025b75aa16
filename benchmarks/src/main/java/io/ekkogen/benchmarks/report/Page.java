package io.ekkogen.benchmarks.report;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page about benchmarks. People write its text; what stands between {@code <!-- measured: NAME
 * -->} and {@code <!-- end -->} is replaced.
 */
public final class Page {
  private static final Pattern MEASURED =
      Pattern.compile("(<!-- measured: ([a-z0-9-]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private static final Table[] CHARTS = {Table.JAVA_25, Table.JAVA_17, Table.SCRIPTS};

  private final Path source;

  public Page(Path source) {
    this.source = source;
  }

  /** Writes it, and its charts into a folder of its name, into a directory. */
  public void write(Results results, Path directory) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    Path charts = Files.createDirectories(directory.resolve("benchmarks"));
    MarkdownTable tables = new MarkdownTable(results);
    for (Table table : Table.values()) {
      parts.put(table.id(), tables.of(table));
    }
    for (Table table : CHARTS) {
      if (!Columns.of(table, results).rows().isEmpty()) {
        String svg = new DotChart(table, results).svg("Nanoseconds of each peer: " + table.id());
        Files.writeString(charts.resolve(table.id() + ".svg"), svg);
        String image = "![Nanoseconds by peer](benchmarks/" + table.id() + ".svg)\n\n";
        parts.merge(table.id(), image, (text, chart) -> chart + text);
      }
    }
    parts.put("threads", tables.ofThreads());
    parts.put("machine", machine(results));
    Matcher matcher = MEASURED.matcher(Files.readString(source));
    Files.writeString(
        directory.resolve("benchmarks.md"),
        matcher.replaceAll(match -> Matcher.quoteReplacement(replaced(match, parts))));
  }

  private static String machine(Results results) {
    StringBuilder text = new StringBuilder("| | |\n|---|---|\n");
    results.facts().forEach((name, value) -> text.append(fact(name, value)));
    Map<String, String> scripts = new TreeMap<>(Columns.titles(Table.SCRIPTS));
    scripts.keySet().removeAll(Columns.of(Table.SCRIPTS, results).peers().keySet());
    if (!scripts.isEmpty()) {
      text.append(fact("not there", String.join("; ", scripts.values())));
    }
    return text.toString();
  }

  private static String replaced(MatchResult match, Map<String, String> parts) {
    String part = parts.get(match.group(2));
    if (part == null) {
      throw new IllegalStateException("Nothing is measured as " + match.group(2));
    }
    return match.group(1) + "\n" + part + "\n" + match.group(3);
  }

  private static String fact(String name, String value) {
    return "| " + name + " | " + value.replace("|", "\\|") + " |\n";
  }
}
