import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up the test reports of a build: {@code java TestReports.java ROOT ALLOWED_SKIPS}.
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
    List<String> allowed;
    try (Stream<String> lines = Files.lines(Path.of(arguments[1]))) {
      allowed =
          lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
    TestReports reports = new TestReports(allowed);
    for (Path report : reportsBelow(Path.of(arguments[0]))) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
      reports.addTests(document.getElementsByTagName("testcase"));
      reports.addProjects(document.getElementsByTagName("build-job"));
    }
    System.out.println(reports.passed + " " + reports.failed + " " + reports.skipped);
  }

  /** Those of Surefire, and those of the Maven Invoker, which builds whole projects as tests. */
  private static List<Path> reportsBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(TEST|BUILD)-.*\\.xml"))
          .filter(file -> file.getParent().getFileName().toString().matches("(surefire|invoker)-reports"))
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
        skip(name, skip.getAttribute("message"));
      } else {
        finish(
            name,
            test.getElementsByTagName("failure").getLength() == 0
                && test.getElementsByTagName("error").getLength() == 0);
      }
    }
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
        allowedSkips.stream().anyMatch(entry -> name.equals(entry) || name.matches("\\Q" + entry + "\\E[.({\\[].*"));
    System.err.println("skipped: " + name + ": " + (reason.isEmpty() ? "no reason given" : reason));
    if (!allowed) {
      failed++;
      System.err.println("failed: " + name + " may not be skipped: it is not in .ci/allowed-skips");
    }
  }
}
