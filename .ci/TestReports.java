import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up the test reports of a build: {@code java TestReports.java ROOT ALLOWED_SKIPS
 * [CONDITION...]}, with the conditions that hold on this machine.
 *
 * <p>Prints each failure, and each skip with its reason, to standard error; then {@code PASSED
 * FAILED SKIPPED} to standard output. A skip that is not on the list counts as a failure too.
 */
public final class TestReports {
  private final List<String> allowedSkips;
  private int passed;
  private int failed;
  private int skipped;

  private TestReports(List<String> allowedSkips) {
    this.allowedSkips = allowedSkips;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> conditions = Arrays.asList(arguments).subList(2, arguments.length);
    TestReports reports = new TestReports(allowedSkips(Path.of(arguments[1]), conditions));
    for (Path report : reportsBelow(Path.of(arguments[0]))) {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
      reports.addTests(document.getElementsByTagName("testcase"));
      reports.addProjects(document.getElementsByTagName("build-job"));
    }
    System.out.println(reports.passed + " " + reports.failed + " " + reports.skipped);
  }

  /** The entries {@code NAME}, and {@code NAME if CONDITION} where the condition holds. */
  private static List<String> allowedSkips(Path file, List<String> conditions) throws IOException {
    List<String> allowed = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] entry = line.strip().split(" if ");
      if (!line.isBlank()
          && !line.startsWith("#")
          && (entry.length == 1 || conditions.contains(entry[1].strip()))) {
        allowed.add(entry[0].strip());
      }
    }
    return allowed;
  }

  /** Those of Surefire, and those of the Maven Invoker, which builds whole projects as tests. */
  private static List<Path> reportsBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(TEST|BUILD)-.*\\.xml"))
          .filter(
              file ->
                  file.getParent().getFileName().toString().matches("(surefire|invoker)-reports(-ffm)?"))
          .sorted()
          .toList();
    }
  }

  private void addTests(NodeList tests) {
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      String name = test.getAttribute("classname") + "." + test.getAttribute("name");
      Element skip = (Element) test.getElementsByTagName("skipped").item(0);
      if (skip != null) {
        skip(name, reason(skip));
      } else {
        finish(
            name,
            test.getElementsByTagName("failure").getLength() == 0
                && test.getElementsByTagName("error").getLength() == 0);
      }
    }
  }

  /** The message; that of a failed assumption stands before the stack trace. */
  private static String reason(Element skip) {
    String message = skip.getAttribute("message");
    String text = message.isEmpty() ? skip.getTextContent().strip() : message;
    return text.lines().findFirst().orElse("no reason given");
  }

  private void addProjects(NodeList projects) {
    for (int i = 0; i < projects.getLength(); i++) {
      Element project = (Element) projects.item(i);
      String name = project.getAttribute("project");
      switch (project.getAttribute("result")) {
        case "skipped" -> skip(name, project.getTextContent().strip());
        case "success" -> finish(name, true);
        default -> finish(name, false);
      }
    }
  }

  private void finish(String name, boolean success) {
    if (success) {
      passed++;
    } else {
      failed++;
      System.err.println("failed: " + name);
    }
  }

  private void skip(String name, String reason) {
    skipped++;
    // An entry stands for a test, for every invocation of one with parameters, or for a class.
    boolean allowed =
        allowedSkips.stream()
            .anyMatch(
                entry -> name.equals(entry) || name.matches("\\Q" + entry + "\\E[.({\\[].*"));
    System.err.println("skipped: " + name + ": " + reason);
    if (!allowed) {
      failed++;
      System.err.println("failed: " + name + " may not be skipped: it is not in .ci/allowed-skips");
    }
  }
}
