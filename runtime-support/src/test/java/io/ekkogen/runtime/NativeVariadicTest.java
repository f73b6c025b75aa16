package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of lists of arguments; what a call does with them is tested against real C. */
class NativeVariadicTest {

  @Test
  void theHandlesUsedLastAreKept() {
    NativeBinding library = FixtureLibrary.binding();
    NativeVariadic function = library.function("absent", "(I)J").optional().variadic();
    FixtureLibrary.open(library, "base");
    Object[] used = {1.5};
    Object[] unused = {2L};
    Object usedHandle = function.handle(used);
    Object unusedHandle = function.handle(unused);
    assertThat(function.handle(new Object[] {3L})).isSameAs(unusedHandle);

    for (int shape = 0; shape < NativeVariadic.MOST_HANDLES; shape++) {
      function.handle(ofShape(shape));
      assertThat(function.handle(used)).isSameAs(usedHandle);
    }

    assertThat(function.handle(unused)).isNotSameAs(unusedHandle);
  }

  /** Nine values, integers or not as the bits say. */
  private static Object[] ofShape(int bits) {
    Object[] values = new Object[9];
    for (int i = 0; i < values.length; i++) {
      values[i] = (bits >> i & 1) == 0 ? (Object) 1 : (Object) 1.0;
    }
    return values;
  }
}
