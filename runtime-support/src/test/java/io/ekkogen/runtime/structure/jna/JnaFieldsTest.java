package io.ekkogen.runtime.structure.jna;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Platform;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What JNA is told of structures that it passes by value itself. */
class JnaFieldsTest {

  private static List<String> fields(String code) {
    return JnaFields.of(StructLayout.of(code)).orElseThrow().stream().map(Field::getName).toList();
  }

  @Test
  void aFieldForEachScalarAtAnyDepth() {
    assertThat(fields("{A{DD}[S2]i}"))
        .containsExactly("pointer00", "double00", "double01", "short00", "short01", "int00");
  }

  /** There, JNA would pass an array of one number like the number. */
  @Test
  void onS390xAnArrayOfOneFloatIsAnInteger() {
    Platform s390x = Platform.ofKey("linux/s390x").orElseThrow();
    String[][] slots = {
      {"{[F1]}", "int00"}, {"{[D1]}", "long00"}, {"{F}", "float00"}, {"{{D}}", "double00"}
    };
    for (String[] slot : slots) {
      assertThat(JnaFields.of(CStruct.parse(slot[0]), s390x).orElseThrow())
          .extracting(Field::getName)
          .containsExactly(slot[1]);
    }
  }

  @Test
  void paddingInsideIsFilled() {
    assertThat(fields("{{IB}B}"))
        .containsExactly("int00", "byte00", "byte01", "byte02", "byte03", "byte04");
    assertThat(fields("{BI}")).containsExactly("byte00", "int00");
  }

  @Test
  void layoutsThatJnaCannotDeclareAreRefused() {
    for (String code : new String[] {"<ID>", "{I<ID>}", "{!1 BI}", "{I:3}", "{^16 D}", "{[D17]}"}) {
      assertThat(JnaFields.of(StructLayout.of(code))).as(code).isEmpty();
    }
    assertThat(fields("{[D16]}")).hasSize(16);
  }
}
