package io.ekkogen.conformance.tampering;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the fixtures' expectations from JavaScript with one built-in object, function or property
 * replaced, in a separate context.
 */
final class TamperedRun {
  /** The output after the last place. */
  static final String END = "all were tried";

  /** The file with the number of the last place that was started. */
  static final String LAST = "last";

  private static final Path SCRIPT = Path.of("src/test/resources/scripts/tampered.cjs");
  private static final Path EXPECTATIONS = Path.of("src/test/resources/expectations");
  private static final Path MAPPINGS = Path.of("src/main/ekkogen");

  private final Path folder;
  private final String common;

  /**
   * @param folder for files that are passed to the script
   */
  TamperedRun(Path folder) {
    this.folder = folder;
    this.common = "\"fixtures\": %s, \"names\": %s".formatted(fixtures(), names());
  }

  private static String fixtures() {
    try (Stream<Path> files = Files.list(EXPECTATIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .sorted()
          .map(file -> file.substring(0, file.length() - ".json".length()))
          .map(
              name ->
                  "{ \"name\": \"%s\", \"mapping\": \"%s\", \"expectations\": \"%s\" }"
                      .formatted(
                          name,
                          MAPPINGS.resolve(name + ".ekko.json").toUri().getPath(),
                          EXPECTATIONS.resolve(name + ".json").toUri().getPath()))
          .collect(Collectors.joining(", ", "[", "]"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names that the host's scripts read, which a script may define where every object inherits
   * them.
   */
  private static String names() {
    SortedSet<String> names = new TreeSet<>(List.of("then"));
    Scripts.ofTheHost().forEach(script -> names.addAll(MemberNames.in(Scripts.text(script))));
    return names.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }

  /** All places of tampering, and how: {@code Array.prototype.push throwing}. */
  List<String> places() {
    return output("{ %s }".formatted(common));
  }

  /**
   * The violations: different results, and errors that are not clean.
   *
   * @param share the share of expectations to run
   * @param shares the number of shares
   */
  List<String> violations(String place, int share, int shares) {
    List<String> lines =
        new ArrayList<>(
            output(
                "{ %s, \"place\": \"%s\", \"share\": %d, \"of\": %d }"
                    .formatted(common, place, share, shares)));
    if (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith("done")) {
      lines.add("did not come to its end");
    } else {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private List<String> output(String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Path file = Files.writeString(folder.resolve("tampered.json"), input);
      try (EkkoContext context =
          EkkoContext.builder()
              .moduleRoot(Path.of(""), folder)
              .grantAllNative()
              .grantFfi(true)
              .arguments(List.of(file.toString()))
              .out(out)
              .err(out)
              .build()) {
        context.run(SCRIPT);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Runs all places from a given one: FOLDER FIRST SHARES. The folder has the last one that was
   * started.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int shares = Integer.parseInt(arguments[2]);
    TamperedRun run = new TamperedRun(folder);
    List<String> places = run.places();
    for (int i = Integer.parseInt(arguments[1]); i < places.size(); i++) {
      Files.writeString(folder.resolve(LAST), Integer.toString(i));
      for (String violation : run.violations(places.get(i), i, shares)) {
        System.out.println(i + " " + places.get(i) + ": " + violation);
      }
    }
    System.out.println(END);
  }
}
