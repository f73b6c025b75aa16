package io.ekkogen.fuzzing;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The generator. It never throws; it returns either files or an error, whose text does not mention
 * internals; and generated code compiles in every language.
 */
final class MappingTarget implements FuzzTarget {
  /** Quotations of the input in messages. */
  private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'");

  private final MappingMutator mutator = new MappingMutator(originals());
  private int accepted;
  private int refused;

  @Override
  public String name() {
    return "mapping";
  }

  @Override
  public String extension() {
    return "ekko.json";
  }

  @Override
  public int batchSize() {
    return 100;
  }

  @Override
  public byte[] input(Random random) {
    return random.nextInt(4) == 0
        ? new MappingGenerator(random).mapping().getBytes(StandardCharsets.UTF_8)
        : mutator.mutant(random);
  }

  @Override
  public void check(List<byte[]> inputs) throws Exception {
    GeneratedCode code = new GeneratedCode();
    for (int i = 0; i < inputs.size(); i++) {
      Generation generation = generate(inputs.get(i), "fuzz.p" + i);
      if (generation.hasErrors()) {
        refused++;
      } else {
        accepted++;
        code.add(i, generation.files());
      }
    }
    code.compile();
  }

  @Override
  public String outcome() {
    return accepted + " accepted, " + refused + " refused";
  }

  /** The number of valid inputs. */
  int accepted() {
    return accepted;
  }

  /** The number of invalid inputs. */
  int refused() {
    return refused;
  }

  /**
   * Generates code for a mapping.
   *
   * @throws AssertionError when there are neither files nor an error, or a message mentions
   *     internals
   */
  static Generation generate(byte[] content, String javaPackage) {
    Generation generation =
        Ekkogen.generate(
            new GenerationRequest(
                new MappingSource("m.ekko.json", content),
                Optional.of(javaPackage),
                EnumSet.allOf(Target.class)));
    if (generation.hasErrors() != generation.files().isEmpty()) {
      throw new AssertionError("neither files nor an error, or both");
    }
    generation.diagnostics().forEach(MappingTarget::check);
    return generation;
  }

  private static void check(Diagnostic diagnostic) {
    if (diagnostic.location().column() > diagnostic.sourceLine().length() + 1) {
      throw new AssertionError("behind the end of its line: " + diagnostic);
    }
    String text = DiagnosticFormatter.format(diagnostic);
    if (text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      throw new AssertionError("control character in " + text);
    }
    String words = QUOTED.matcher(diagnostic.message()).replaceAll("");
    if (words.contains("Exception") || words.contains("jackson")) {
      throw new AssertionError("machinery in " + diagnostic.message());
    }
  }

  /** The mappings of the other tests. */
  static List<byte[]> originals() {
    List<byte[]> originals = new ArrayList<>();
    for (String folder :
        List.of(
            "../generator-core/src/test/resources/mappings", "../conformance/src/main/ekkogen")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files.filter(it -> it.toString().endsWith(".ekko.json")).sorted().toList()) {
          originals.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return originals;
  }
}
