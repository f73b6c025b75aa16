package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Spot;
import io.ekkogen.conformance.callbacks.Sum;
import io.ekkogen.runtime.js.EkkoContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Pointers to const that native code passes to callbacks. */
@Rules("F-333")
@ParameterizedClass
@MethodSource("libraries")
class ConstantArgumentsTest {
  private static final String IMPORT =
      "import lib from 'native:callbacks'; export const seen = [];";

  @Parameter Callbacks lib;

  /** The library through load() and through plain JNA. */
  static List<Callbacks> libraries() {
    return List.of(Callbacks.load(), Bindings.plainJna("callbacks", Callbacks.class));
  }

  @Test
  void aStructureIsACopyThatMayBeKept() {
    List<Spot> seen = new ArrayList<>();
    lib.showSpot(seen::add, false);
    lib.showSpotOnThread(seen::add);
    lib.showSpot(seen::add, true);
    assertThat(seen).hasSize(3);
    assertThat(seen.get(0).getX()).isEqualTo(1);
    assertThat(seen.get(1).getY()).isEqualTo(2);
    assertThat(seen.get(2)).isNull();
  }

  @Test
  void aNumberIsAPlainValue() {
    Sum sum =
        (n, values, negate) -> {
          assertThat(values).hasSize(n);
          double total = DoubleStream.of(values).sum();
          return negate ? -total : total;
        };
    assertThat(lib.callSum(sum, 3)).isEqualTo(4.5);
    assertThat(lib.callSum(sum, 2)).isEqualTo(-2);
    assertThat(lib.callSum(sum, 0)).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> lib.callSum(sum, -1))
        .withMessageContaining("Sum: n is NULL");
  }

  @Test
  @Tag("scripts")
  void aScriptGetsAPlainValue() {
    try (EkkoContext context = EkkoContext.builder().grantNative("callbacks").build()) {
      Value module =
          context.evalModule(
              IMPORT
                  + """
                  const sum = (n, values, negate) => {
                    seen.push(`${n} ${values.length} ${negate}`);
                    return 7;
                  };
                  seen.push(lib.callSum(sum, 2));
                  try {
                    lib.callSum(sum, -1);
                  } catch (error) {
                    seen.push(error.message);
                  }
                  """);
      assertThat(module.getMember("seen"))
          .hasToString("(3)[\"2 2 true\", 7, \"Sum: n is NULL, so it has no value\"]");
    }
  }

  @Test
  @Tag("scripts")
  void aScriptGetsTheCopyInATurnOfItsOwn() {
    try (EkkoContext context = EkkoContext.builder().grantNative("callbacks").build()) {
      Value module =
          context.evalModule(
              IMPORT
                  + """
                  lib.showSpot((spot) => seen.push(spot.x), false);
                  lib.showSpot((spot) => seen.push(spot), true);
                  lib.showSpotOnThread((spot) => seen.push(spot.y));
                  await new Promise((resolve) => setTimeout(resolve, 20));
                  """);
      assertThat(module.getMember("seen")).hasToString("(3)[1, null, 2]");
    }
  }
}
