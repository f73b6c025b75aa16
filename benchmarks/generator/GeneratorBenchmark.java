import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Measures the generator beside an empty JVM: {@code GeneratorBenchmark ROOT [LARGEST]}, with the
 * root of the checkout, and the number of functions to end with, 100,000 by default.
 *
 * <p>Runs take turns with an empty JVM, so that a slow minute of the machine slows both, and medians
 * are printed.
 */
final class GeneratorBenchmark {
  /** A Java interface holds at most 30,000 functions, so more of them are several mappings. */
  private static final int MOST_IN_A_MAPPING = 25_000;

  private static final String PAGE =
      """
      # What generating costs

      `benchmarks/generator/run` measured this on JDK %d. Wall and CPU time (user and system) are those of the command
      `ekkogen MAPPING`, from the second start on, also as multiples of an empty JVM's; memory is the peak. Then javac
      compiles what was generated. Functions have three numbers as parameters; a fifth of the mixed ones each takes
      text, arrays, structures and callbacks. From 100,000 functions on there are several mappings, because a Java
      interface holds at most 30,000.

      %s""";

  private final Path root;
  private final Path work;
  private final StringBuilder table = new StringBuilder();

  private GeneratorBenchmark(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    int largest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Path work = Files.createTempDirectory("ekkogen-generator");
    try {
      new GeneratorBenchmark(Path.of(arguments[0]).toRealPath(), work).run(largest);
    } finally {
      delete(work);
    }
  }

  /** A row of the table, and how often its command is run. */
  private record Row(String name, int functions, int runs, List<Path> mappings) {}

  private void run(int largest) throws Exception {
    Path empty = work.resolve("Empty.java");
    Files.writeString(empty, "class Empty { public static void main(String[] arguments) {} }");
    Cost.measure(work, 1, tool("javac"), "-d", work.toString(), empty.toString());
    // The first start builds the command and the archive of its classes.
    Cost.measure(work, 1, ekkogen(), "--version");
    print(
        """
        | mapping | wall | × empty JVM | CPU | × empty JVM | memory | each function | lines | javac |\
         memory | classes |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """);
    measure(new Row("mathlib", 5, 5, List.of(root.resolve("samples/mathlib/mathlib.ekko.json"))));
    for (int size = 100; size <= largest; size *= 10) {
      int runs = size < 10_000 ? 5 : size < 100_000 ? 3 : 1;
      measure(new Row("%,d functions".formatted(size), size, runs, write(size, false)));
      if (size <= 10_000) {
        measure(new Row("%,d mixed functions".formatted(size), size, runs, write(size, true)));
      }
    }
    Path page = root.resolve("target/benchmarks-generator.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, PAGE.formatted(Runtime.version().feature(), table));
    System.out.println(page);
  }

  private void measure(Row row) throws Exception {
    Path out = work.resolve("generated");
    List<String> command = new ArrayList<>(List.of(ekkogen(), "-o", out.toString()));
    row.mappings().forEach(mapping -> command.add(mapping.toString()));
    int repeated = row.functions() < 1_000 ? 5 : 1;
    List<Cost> empties = new ArrayList<>();
    List<Cost> runs = new ArrayList<>();
    for (int i = 0; i < row.runs(); i++) {
      delete(out);
      empties.add(Cost.measure(work, 10, tool("java"), "-Xshare:auto", "-cp", work.toString(), "Empty"));
      runs.add(Cost.measure(work, repeated, command.toArray(String[]::new)));
    }
    Cost empty = Cost.median(empties);
    Cost cost = Cost.median(runs);
    Path classes = work.resolve("classes");
    Cost javac = compile(out, classes);
    print(
        "| %s | %.2f s | %.1f | %.2f s | %.1f | %.0f MB | %.0f µs | %,d | %.1f s | %.0f MB | %.2f MB |%n",
        row.name(),
        cost.wall(),
        cost.wall() / empty.wall(),
        cost.cpu(),
        cost.cpu() / empty.cpu(),
        cost.memory(),
        cost.wall() / row.functions() * 1e6,
        sum(out, "", GeneratorBenchmark::lines),
        javac.wall(),
        javac.memory(),
        sum(classes, ".class", GeneratorBenchmark::size) / 1e6);
  }

  /** Compiles what was generated, in one run of javac. */
  private Cost compile(Path sources, Path classes) throws Exception {
    delete(classes);
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(sources)) {
      all.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(files::add);
    }
    Path list = Files.write(work.resolve("sources"), files);
    String libraries = root.resolve("generator-cli/target/lib") + "/*";
    return Cost.measure(
        work, 1, tool("javac"), "-cp", libraries, "-d", classes.toString(), "-proc:none", "@" + list);
  }

  /** Writes mappings of together {@code size} functions. */
  private List<Path> write(int size, boolean mixed) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int from = 0; from < size; from += MOST_IN_A_MAPPING) {
      String name = "big" + files.size();
      int functions = Math.min(MOST_IN_A_MAPPING, size - from);
      String text =
          mixed ? Mappings.mixed(name, functions) : Mappings.plain(name, functions);
      files.add(Files.writeString(work.resolve(name + ".ekko.json"), text));
    }
    return files;
  }

  private void print(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.print(line);
    table.append(line);
  }

  private String ekkogen() {
    return root.resolve("ekkogen").toString();
  }

  /** A program of the Java that the launcher runs, too. */
  private static String tool(String name) {
    String home = System.getenv("JAVA_HOME");
    return home == null || home.isEmpty() ? name : home + "/bin/" + name;
  }

  /** The sum over all files below {@code folder} whose names end in {@code ending}. */
  private static long sum(Path folder, String ending, ToLongFunction<Path> measure)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .mapToLong(measure)
          .sum();
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
