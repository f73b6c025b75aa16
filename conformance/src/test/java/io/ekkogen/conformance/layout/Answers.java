package io.ekkogen.conformance.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The file {@code answers.txt}: the layouts of each structure by each compiler. */
final class Answers {
  static final Path FILE = StructuresUnderTest.ORACLE.resolve("answers.txt");

  private static final String EVERYONE = "all";

  private final Map<OracleCompiler, Map<String, Answer>> byCompiler =
      new EnumMap<>(OracleCompiler.class);

  static Answers read() throws IOException {
    Answers answers = new Answers();
    if (Files.exists(FILE)) {
      Files.readAllLines(FILE).forEach(answers::add);
    }
    return answers;
  }

  private void add(String line) {
    int structure = line.indexOf(" | ");
    int compilers = line.lastIndexOf(" | ");
    Answer answer = Answer.parse(line.substring(structure + 3, compilers));
    String who = line.substring(compilers + 3);
    (who.equals(EVERYONE)
            ? Arrays.stream(OracleCompiler.values())
            : Arrays.stream(who.split(" ")).map(OracleCompiler::of))
        .forEach(compiler -> of(compiler).put(line.substring(0, structure), answer));
  }

  /** By {@code mapping.Structure}. */
  Map<String, Answer> of(OracleCompiler compiler) {
    return byCompiler.computeIfAbsent(compiler, it -> new LinkedHashMap<>());
  }

  /** Writes the answers; compilers that agree share a line. */
  void write(Set<String> structures) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String structure : structures) {
      Map<Answer, Set<OracleCompiler>> byAnswer = new LinkedHashMap<>();
      byCompiler.forEach(
          (compiler, answers) -> {
            if (answers.containsKey(structure)) {
              byAnswer
                  .computeIfAbsent(answers.get(structure), it -> new LinkedHashSet<>())
                  .add(compiler);
            }
          });
      byAnswer.forEach(
          (answer, who) -> text.append(structure + " | " + answer + " | " + compilers(who) + "\n"));
    }
    Files.writeString(FILE, text);
  }

  private static String compilers(Set<OracleCompiler> who) {
    return who.size() == OracleCompiler.values().length
        ? EVERYONE
        : who.stream().map(OracleCompiler::toString).collect(Collectors.joining(" "));
  }
}
