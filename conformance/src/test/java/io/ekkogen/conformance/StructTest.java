package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import io.ekkogen.conformance.structs.Flags;
import io.ekkogen.conformance.structs.Large;
import io.ekkogen.conformance.structs.Mixed;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.structs.Slice;
import io.ekkogen.conformance.structs.Structs;
import io.ekkogen.conformance.structs.Tiny;
import org.junit.jupiter.api.Test;

class StructTest {

  @Test
  void aViewReadsAndWritesForeignMemory() {
    try (Memory memory = new Memory(32)) {
      memory.write(0, new double[] {1, 2, 3, 4}, 0, 4);
      Pair second = new Pair(memory.share(16));
      assertThat(second).hasToString("Pair{x=3.0, y=4.0}");
      second.y = 5;
      second.write();
      assertThat(memory.getDouble(24)).isEqualTo(5);
    }
  }

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

  @Test
  void aCopyIsPassedByValue() {
    Pair.ByValue pair = new Pair.ByValue();
    pair.x = 3;
    Pair.ByValue swapped = Structs.load().pairSwap(pair);
    assertThat(swapped.y).isEqualTo(3);
    swapped.y = 4;
    assertThat(pair.x).isEqualTo(3);
  }
}
