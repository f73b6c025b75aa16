package io.ekkogen.conformance.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.conformance.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares layouts with those of compilers; see {@code native-fixtures/oracle}. {@code
 * -Dekkogen.goldens=update} regenerates the answers.
 */
@Rules("F-58")
@Tag("jdk-independent")
class LayoutOracleTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("ekkogen.goldens"));

  @TempDir static Path directory;

  @BeforeAll
  static void deriveAnew() throws IOException, InterruptedException {
    if (!UPDATE) {
      return;
    }
    Files.writeString(StructuresUnderTest.RANDOM.mapping(), RandomStructures.mapping());
    Files.writeString(StructuresUnderTest.RANDOM.header(), RandomStructures.header());
    Answers answers = Answers.read();
    Set<String> structures = new LinkedHashSet<>();
    for (OracleCompiler compiler : OracleCompiler.values()) {
      derive(compiler).ifPresent(answers.of(compiler)::putAll);
      structures.addAll(expected(compiler).keySet());
    }
    answers.write(structures);
  }

  @Test
  void theSeedsStillMakeTheSameStructures() throws IOException {
    assertThat(RandomStructures.mapping())
        .isEqualTo(Files.readString(StructuresUnderTest.RANDOM.mapping()));
    assertThat(RandomStructures.header())
        .isEqualTo(Files.readString(StructuresUnderTest.RANDOM.header()));
  }

  @ParameterizedTest
  @EnumSource
  void everyStructureLiesWhereTheCompilerPutsIt(OracleCompiler compiler) throws IOException {
    assertThat(expected(compiler)).isEqualTo(Answers.read().of(compiler));
  }

  @ParameterizedTest
  @EnumSource
  void theCompilerStillSaysSo(OracleCompiler compiler) throws IOException, InterruptedException {
    Optional<Map<String, Answer>> derived = derive(compiler);
    assumeTrue(derived.isPresent(), () -> "no compiler for " + compiler);
    assertThat(derived.get()).isEqualTo(Answers.read().of(compiler));
  }

  /** The layouts by ekkogen, by {@code mapping.Structure}. */
  private static Map<String, Answer> expected(OracleCompiler compiler) {
    Map<String, Answer> all = new LinkedHashMap<>();
    StructuresUnderTest.all().forEach(subject -> all.putAll(subject.answers(compiler.platform())));
    return all;
  }

  private static Optional<Map<String, Answer>> derive(OracleCompiler compiler)
      throws IOException, InterruptedException {
    Map<String, Answer> all = new LinkedHashMap<>();
    List<StructuresUnderTest> subjects = StructuresUnderTest.all();
    for (StructuresUnderTest subject : subjects) {
      Probe probe = new Probe(subject, subject.layouts(compiler.platform()));
      Path source = directory.resolve(subject.name() + ".c");
      Files.writeString(source, probe.source());
      Optional<Path> object = compiler.compile(source);
      if (object.isEmpty()) {
        return Optional.empty();
      }
      all.putAll(probe.answers(object.get()));
    }
    return Optional.of(all);
  }
}
