package io.ekkogen.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.benchmarks.Goal;
import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.ResultsFile;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Table;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
  @Test
  void everyGoalNamesPeersOfItsTable() {
    for (Table table : Table.values()) {
      for (Row row : Row.values()) {
        for (Goal goal : Goal.of(table, row)) {
          assertThat(Columns.titles(table)).containsKeys(goal.peer(), goal.reference());
        }
      }
    }
  }

  @Test
  void aRatioThatMissesItsGoalIsBold() {
    assertThat(new MarkdownTable(add(8.4, 8)).of(Table.JAVA_25))
        .contains("| 8.40 | 8.00 | 1.05 | ≤ 1.05 × FFM by hand, or + 0.5 ns |");
    assertThat(new MarkdownTable(add(12, 8)).of(Table.JAVA_25)).contains("| **1.50** |");
    assertThat(new MarkdownTable(add(2.8, 2.4)).of(Table.JAVA_25))
        .as("within the nanoseconds that are allowed")
        .contains("| 1.17 |");
  }

  @Test
  void multiplesOfThreadsAreWrittenAsMeasured() {
    Results results = new Results();
    results.add(new Results.Key(Table.THREADS_25, "ekkogen-ffm", Row.ADD), 1.97);
    results.add(new Results.Key(Table.THREADS_17, "ekkogen-libffi", Row.ADD), 1.5);
    assertThat(new MarkdownTable(results).ofThreads())
        .contains("| add(int, int) | 1.97 | **1.50** | ≥ 1.8 |");
  }

  @Test
  void textInChartsIsEscaped() throws Exception {
    String svg = new DotChart(Table.JAVA_25, add(12, 8)).svg("a < b & c");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("title")
                .item(0)
                .getTextContent())
        .isEqualTo("a < b & c");
  }

  @Test
  void onlyMeasuredPartsOfThePageAreReplaced(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("benchmarks.md");
    Files.writeString(
        page, "Text\n<!-- measured: java-25 -->\nold\n<!-- end -->\nMore\n");
    new Page(page).write(add(12, 8), folder);
    assertThat(Files.readString(page))
        .startsWith("Text\n<!-- measured: java-25 -->\n\n![")
        .contains("| add(int, int) | 12.0 | 8.00 |")
        .endsWith("|\n\n<!-- end -->\nMore\n")
        .doesNotContain("old");
  }

  @Test
  void resultsAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
    Results results = add(12, 8);
    results.fact("machine", "a \"machine\"");
    ResultsFile file = new ResultsFile(folder.resolve("results.json"));
    file.write(results);
    assertThat(file.read().samples()).isEqualTo(results.samples());
    assertThat(file.read().facts()).isEqualTo(results.facts());
  }

  private static Results add(double ours, double byHand) {
    Results results = new Results();
    results.add(new Results.Key(Table.JAVA_25, "ekkogen-ffm", Row.ADD), ours);
    results.add(new Results.Key(Table.JAVA_25, "ffm", Row.ADD), byHand);
    return results;
  }
}
