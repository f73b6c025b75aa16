import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the page of platforms from what {@code .ci/platforms} recorded: {@code java
 * PlatformTable.java RESULTS FORMAT_PAGE PAGE}.
 *
 * <p>Every run has a directory in RESULTS, with lines {@code KEY: VALUE} in {@code run.txt} and
 * {@code RULE passed|failed TEST} in {@code rules.txt}.
 */
public final class PlatformTable {
  private static final Pattern HEADING = Pattern.compile("##+ (.*)");
  private static final Pattern RULE = Pattern.compile("\\*\\*(F-\\d+)\\*\\*");

  /** Tests that hold on any machine: of diagnostics, of generated code, of computed layouts. */
  private static final Set<String> WHEN_GENERATING =
      Set.of("DiagnosedMappingTest", "GeneratedFilesTest", "FrontEndParityTest", "LayoutOracleTest");

  /** What happened to a rule in a run. */
  private enum Outcome {
    PASSED("✓"),
    READ("○"),
    FAILED("**✗**"),
    NOT_RUN("–");

    private final String sign;

    Outcome(String sign) {
      this.sign = sign;
    }
  }

  private record Run(Map<String, String> about, Map<String, Outcome> rules, Set<String> generated) {
    static Run read(Path directory) throws IOException {
      Map<String, String> about = new LinkedHashMap<>();
      for (String line : Files.readAllLines(directory.resolve("run.txt"))) {
        String[] entry = line.split(": ", 2);
        about.put(entry[0], entry[1]);
      }
      Map<String, Outcome> rules = new TreeMap<>();
      Set<String> generated = new TreeSet<>();
      Path recorded = directory.resolve("rules.txt");
      for (String line : Files.exists(recorded) ? Files.readAllLines(recorded) : List.<String>of()) {
        String[] word = line.split(" ");
        if (WHEN_GENERATING.contains(word[2].split("\\.")[0])) {
          generated.add(word[0]);
        } else {
          Outcome outcome = Outcome.valueOf(word[1].toUpperCase(Locale.ROOT));
          rules.merge(word[0], outcome, (a, b) -> a == Outcome.FAILED ? a : b);
        }
      }
      if (!isRun(about)) {
        rules.replaceAll((rule, outcome) -> outcome == Outcome.PASSED ? Outcome.READ : outcome);
      }
      return new Run(about, rules, generated);
    }

    private static boolean isRun(Map<String, String> about) {
      return !about.get("on").endsWith("not run");
    }

    String get(String key) {
      return about.getOrDefault(key, "");
    }

    Outcome of(String rule) {
      return rules.getOrDefault(rule, Outcome.NOT_RUN);
    }
  }

  private final List<Run> runs = new ArrayList<>();
  private final Set<String> generated = new TreeSet<>();
  private final StringBuilder page = new StringBuilder();

  public static void main(String[] arguments) throws IOException {
    PlatformTable table = new PlatformTable();
    try (Stream<Path> directories = Files.list(Path.of(arguments[0]))) {
      for (Path directory :
          directories.filter(it -> Files.exists(it.resolve("run.txt"))).sorted().toList()) {
        table.add(Run.read(directory));
      }
    }
    table.introduction();
    table.runs();
    table.rules(Files.readAllLines(Path.of(arguments[1])));
    Files.writeString(Path.of(arguments[2]), table.page);
  }

  private void add(Run run) {
    runs.add(run);
    generated.addAll(run.generated());
  }

  private void line(String text, Object... values) {
    page.append(text.formatted(values)).append('\n');
  }

  private void introduction() {
    page.append(
        """
        # Where ekkogen has run

        The conformance suite shows every rule of [the format](format.md) by calls of real C, through `load()`, through
        plain `Native.load`, and from scripts. `.ci/platforms` runs it, and the tests of the runtime, on the platforms
        below, and writes this page. An emulator is not the machine: it executes the same instructions, but on another
        system.

        """);
  }

  private void runs() {
    line("| | platform | Java | linker | ran | passed | failed | skipped |");
    line("|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      line(
          "| %d | %s | %s | %s | %s | %s | %s | %s |",
          i + 1,
          run.get("platform"),
          Run.isRun(run.about()) ? run.get("java") : "",
          Run.isRun(run.about()) ? run.get("linker") : "",
          run.get("on"),
          run.get("passed"),
          run.get("failed"),
          run.get("skipped"));
    }
    line("");
    line("C compilers:%n");
    runs.stream()
        .map(run -> "- " + run.get("platform") + ": " + run.get("compiler"))
        .distinct()
        .forEach(text -> page.append(text).append('\n'));
    line("");
  }

  /** A table for each chapter of the format page that has rules. */
  private void rules(List<String> formatPage) {
    page.append(
        """
        ## Rules

        ✓ ran and passed, ○ read from the compiled library, **✗** failed, – not run. *Generating*: the rule is about
        what the generator accepts, refuses, computes or writes, which no platform changes; layouts are
        [compared with the compiler of each target](../native-fixtures/oracle/README.md).
        """);
    String chapter = "";
    String written = "";
    for (String text : formatPage) {
      Matcher heading = HEADING.matcher(text);
      if (heading.matches()) {
        chapter = heading.group(1);
      }
      for (Matcher rule = RULE.matcher(text); rule.find(); ) {
        if (!chapter.equals(written)) {
          written = chapter;
          head(chapter);
        }
        row(rule.group(1));
      }
    }
  }

  private void head(String chapter) {
    line("%n### %s%n", chapter);
    page.append("| rule | generating |");
    for (int i = 0; i < runs.size(); i++) {
      page.append(" %d |".formatted(i + 1));
    }
    line("%n|---|%s", "---|".repeat(runs.size() + 1));
  }

  private void row(String rule) {
    page.append("| %s | %s |".formatted(rule, generated.contains(rule) ? "✓" : ""));
    runs.forEach(run -> page.append(" %s |".formatted(run.of(rule).sign)));
    page.append('\n');
  }
}
