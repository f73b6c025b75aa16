package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.structs.Flags;
import io.ekkogen.conformance.structs.Large;
import io.ekkogen.conformance.structs.Mixed;
import io.ekkogen.conformance.structs.Slice;
import io.ekkogen.conformance.structs.Structs;
import io.ekkogen.conformance.structs.Tiny;
import org.junit.jupiter.api.Test;

/**
 * Compares generated classes with this platform's compiler; for all platforms see LayoutOracleTest.
 */
class LayoutTest {

  @Test
  @Rules("F-58")
  void layoutIsWhatTheCompilerSays() {
    Structs lib = Structs.load();
    assertThat(new Mixed().size()).isEqualTo(lib.sizeOfMixed());
    Mixed mixed = new Mixed((byte) 1, 2, 0.5f);
    mixed.write();
    assertThat(mixed.getPointer().getFloat(lib.offsetOfWeight())).isEqualTo(0.5f);
    assertThat(new Slice().size()).isEqualTo(lib.sizeOfSlice());
    assertThat(new Flags().size()).isEqualTo(lib.sizeOfFlags());
    assertThat(new Tiny().size()).isEqualTo(1);
    assertThat(new Large().size()).isEqualTo(24);
  }
}
