package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.outputs.Outputs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Overloads that return what functions write to their {@code out} parameters. */
class OutputsTest {

  /** The library through load() and through plain JNA. */
  static List<Outputs> libraries() {
    return List.of(Outputs.load(), Bindings.plainJna("outputs", Outputs.class));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-251")
  void severalValuesAreARecordNestedInTheInterface(Outputs library) {
    assertThat(library.area()).isEqualTo(new Outputs.AreaResult(640, 480));
    assertThat(library.even_sum(new int[] {1, 2, 4}))
        .isEqualTo(new Outputs.EvenSumResult(2, 6))
        .isEqualTo(library.even_sum(new int[] {1, 2, 4}, 3));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-252")
  void aSingleValueIsReturnedItself(Outputs library) {
    int digit = library.digit((byte) '7');
    assertThat(digit).isEqualTo(7);
    IntByReference counter = new IntByReference(2);
    boolean isOdd = library.advance(counter, 3);
    assertThat(isOdd).isTrue();
    assertThat(counter.getValue()).isEqualTo(5);
    assertThat(library.divide(17, 5)).isEqualTo(new Outputs.DivideResult(3, 2));
  }

  @Test
  @Rules({"F-63", "F-251"})
  void namesThatAreTakenGetUnderscores() {
    Outputs.NamesResult_ names = Outputs.load().names();
    assertThat(names).isEqualTo(new Outputs.NamesResult_(4, 1, 2, 3));
    assertThat(Arrays.stream(Outputs.NamesResult_.class.getRecordComponents()))
        .extracting(component -> component.getName())
        .containsExactly("result", "result_", "wait_", "class_");
  }
}
