package io.ekkogen.conformance.layout;

import io.ekkogen.Ekkogen;
import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import io.ekkogen.layout.Layouts;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mapping, and the C header that declares the same structures by the same names. */
record StructuresUnderTest(String name, Path mapping, Path header) {
  private static final Path FIXTURES = Path.of("../native-fixtures").toAbsolutePath().normalize();
  static final Path ORACLE = FIXTURES.resolve("oracle");

  /** The structures generated from seeds. */
  static final StructuresUnderTest RANDOM =
      new StructuresUnderTest(
          "random", ORACLE.resolve("random.ekko.json"), ORACLE.resolve("random.h"));

  /** The fixtures whose mapping has structures, and {@link #RANDOM}. */
  static List<StructuresUnderTest> all() {
    List<StructuresUnderTest> all = new ArrayList<>();
    try (Stream<Path> mappings = Files.list(Path.of("src/main/ekkogen"))) {
      for (Path mapping : mappings.sorted().toList()) {
        String name = mapping.getFileName().toString().replace(".ekko.json", "");
        Path header = FIXTURES.resolve("src/main/c").resolve(name + ".h");
        all.add(new StructuresUnderTest(name, mapping.toAbsolutePath(), header));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.removeIf(subject -> !subject.isFixture() || subject.layouts(Platform.current()).isEmpty());
    all.add(RANDOM);
    return all;
  }

  /** Whether the mapping is for a fixture, not for a library of the system. */
  private boolean isFixture() {
    return Files.exists(header)
        || Files.exists(Path.of("src/test/resources/expectations", name + ".json"));
  }

  /** The layouts by ekkogen. */
  List<StructureLayout> layouts(Platform platform) {
    try {
      MappingSource source =
          new MappingSource(mapping.getFileName().toString(), Files.readAllBytes(mapping));
      Layouts layouts = Ekkogen.layouts(source, List.of(platform));
      if (layouts.hasErrors()) {
        throw new AssertionError(DiagnosticFormatter.format(layouts.diagnostics().get(0)));
      }
      return layouts.structures();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The layouts by ekkogen, by {@code mapping.Structure}. */
  Map<String, Answer> answers(Platform platform) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (StructureLayout layout : layouts(platform)) {
      List<Long> places = named(layout).stream().map(field -> field.place().begin()).toList();
      answers.put(key(layout), new Answer(layout.size(), layout.alignment(), places));
    }
    return answers;
  }

  String key(StructureLayout layout) {
    return name + "." + layout.name();
  }

  /** The named fields, whose layout C can report. */
  static List<FieldPlace> named(StructureLayout layout) {
    return layout.fields().stream().filter(field -> !field.name().isEmpty()).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
