package io.ekkogen.conformance.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Structure;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain JNA, ekkogen and the compiler agree about structures on this platform. */
class JnaLayoutTest {
  private static final Map<String, StructureLayout> LAYOUTS =
      StructuresUnderTest.all().stream()
          .flatMap(
              subject ->
                  subject.layouts(Platform.current()).stream()
                      .map(it -> Map.entry(subject.key(it), it)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  static Stream<String> structures() {
    return HandWrittenStructures.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("structures")
  void agree(String structure) throws Exception {
    Answer jna = jna(LAYOUTS.get(structure), HandWrittenStructures.all().get(structure).get());
    StructureLayout layout = LAYOUTS.get(structure);
    List<Long> places =
        StructuresUnderTest.named(layout).stream().map(field -> field.place().begin()).toList();
    assertThat(jna).isEqualTo(new Answer(layout.size(), jna.alignment(), places));
    for (Answer compiler : compilers(structure)) {
      assertThat(jna.size()).isEqualTo(compiler.size());
      assertThat(jna.bitOffsets()).isEqualTo(compiler.bitOffsets());
    }
  }

  /** The layouts by compilers for this platform; some platforms have none. */
  private static List<Answer> compilers(String structure) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (OracleCompiler compiler : OracleCompiler.values()) {
      if (compiler.platform().equals(Platform.current())) {
        answers.add(Answers.read().of(compiler).get(structure));
      }
    }
    return answers;
  }

  /** The layout by JNA, which does not expose alignment. */
  private static Answer jna(StructureLayout layout, Structure structure) throws Exception {
    int size = structure.size();
    List<Long> places = new ArrayList<>();
    for (FieldPlace field : StructuresUnderTest.named(layout)) {
      places.add(offset(structure, field.name()) * Byte.SIZE);
    }
    return new Answer(size, layout.alignment(), places);
  }

  /** The offset of a field, which JNA exposes only to subclasses. */
  private static long offset(Structure structure, String field) throws Exception {
    Method offset = Structure.class.getDeclaredMethod("fieldOffset", String.class);
    offset.setAccessible(true);
    return (int) offset.invoke(structure, field);
  }
}
