package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.linkage.Flags;
import io.ekkogen.conformance.linkage.Large;
import io.ekkogen.conformance.linkage.Linkage;
import io.ekkogen.conformance.linkage.Mixed;
import io.ekkogen.conformance.linkage.Pair;
import io.ekkogen.conformance.linkage.Slice;
import io.ekkogen.conformance.linkage.Tiny;
import org.junit.jupiter.api.Test;

class StructTest {

  @OverEveryBinding
  void byPointerBothWays(Linkage lib) {
    Mixed mixed = new Mixed((byte) 1, 2, 0.5f);
    lib.mixedBump(mixed);
    assertThat(mixed).hasToString("Mixed{tag=2, id=3, weight=1.5}");
    assertThat(lib.pairSum(new Pair(1, 2))).isEqualTo(3);
  }

  @OverEveryBinding
  void outFillsAStructureThatIsZeroBefore(Linkage lib) {
    Pair pair = new Pair(7, 8);
    lib.pairFill(pair, 1, 2);
    assertThat(pair).hasToString("Pair{x=1.0, y=2.0}");
  }

  @OverEveryBinding
  void byValueInAndOut(Linkage lib) {
    Pair.ByValue pair = new Pair.ByValue();
    pair.x = 3;
    pair.y = 4;
    Pair.ByValue swapped = lib.pairSwap(pair);
    assertThat(swapped.x).isEqualTo(4);
    assertThat(swapped.y).isEqualTo(3);
    assertThat(pair.x).as("a copy was passed").isEqualTo(3);

    Mixed.ByValue mixed = new Mixed.ByValue();
    mixed.tag = 127;
    mixed.id = -1;
    Mixed.ByValue next = lib.mixedNext(mixed);
    assertThat(next.tag).isEqualTo((byte) -128);
    assertThat(next.id).isZero();
    assertThat(next.weight).isEqualTo(1);

    Tiny.ByValue tiny = new Tiny.ByValue();
    tiny.only = (byte) 255;
    assertThat(lib.tinyNext(tiny).only).isZero();

    Large.ByValue large = new Large.ByValue();
    large.a = 1;
    large.c = Long.MAX_VALUE - 5;
    assertThat(lib.largeAdd(large, 5))
        .extracting("a", "b", "c")
        .containsExactly(6L, 5L, Long.MAX_VALUE);
  }

  @OverEveryBinding
  void pointersInsideAStructure(Linkage lib) {
    Slice.ByValue slice = new Slice.ByValue();
    slice.pointer = new Pointer(0x1000);
    slice.count = 16;
    Slice.ByValue rest = lib.sliceSkip(slice, 6);
    assertThat(rest.pointer).isEqualTo(new Pointer(0x1006));
    assertThat(rest.count).isEqualTo(10);
  }

  @OverEveryBinding
  void booleansOfBothWidths(Linkage lib) {
    Flags flags = new Flags();
    flags.setFirst(true);
    flags.third = (short) 0xFF00;
    lib.flagsToggle(flags);
    assertThat(flags.getFirst()).isFalse();
    assertThat(flags.second).isTrue();
    assertThat(flags).hasToString("Flags{first=false, second=true, third=255}");

    Flags.ByValue inverse = new Flags.ByValue();
    inverse.second = true;
    assertThat(lib.flagsInverse(inverse))
        .hasToString("Flags{first=true, second=false, third=65535}");
  }

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
  void sizeIsC() {
    assertThat(new Mixed().size()).isEqualTo(12);
    assertThat(new Tiny().size()).isEqualTo(1);
    assertThat(new Large().size()).isEqualTo(24);
    assertThat(new Flags().size()).isEqualTo(12);
    assertThat(new Slice().size()).isEqualTo(com.sun.jna.Native.POINTER_SIZE == 8 ? 16 : 8);
  }

  @Test
  void nullIsRefusedByName() {
    assertThatThrownBy(() -> Linkage.load().pairSum(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("pairSum: pair must not be null");
    assertThatThrownBy(() -> Linkage.load().pairSwap(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("pairSwap: value must not be null");
  }
}
