package io.ekkogen.runtime.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.platform.Architecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Where the linker over {@code java.lang.foreign} is used. */
class LinkersTest {
  @ParameterizedTest
  @EnumSource(names = {"X86", "ARM", "S390X"})
  void libffiIsTheOnlyOneWhereJavaLangForeignIsWrongOrMissing(Architecture arch) {
    assertThat(Linkers.isRightOn(arch)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"X86", "ARM", "S390X"})
  void elsewhereItIsUsed(Architecture arch) {
    assertThat(Linkers.isRightOn(arch)).isTrue();
  }
}
