package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.arrays.Arrays;
import io.ekkogen.conformance.scalars.Scalars;
import io.ekkogen.conformance.strings.Strings;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.structs.Slice;
import io.ekkogen.conformance.structs.Structs;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Ownership and lifetime of memory. */
class MemoryTest {

  @Test
  void aPointerFieldKeepsTheMemoryItWasGiven() {
    Slice.ByValue slice = new Slice.ByValue();
    Memory memory = new Memory(64);
    slice.setPointer_(memory);
    assertThat(slice.getPointer_()).isSameAs(memory);
    slice.getPointer().setPointer(0, new Pointer(0x1000));
    assertThat(slice.getPointer_()).isEqualTo(new Pointer(0x1000));
  }

  @Test
  void arraysLargerThanTheScratchMemory() {
    long[] values = new long[1 << 20];
    java.util.Arrays.fill(values, 2);
    Arrays.load().incrementLong(values, values.length);
    assertThat(Arrays.load().sumLong(values, values.length)).isEqualTo(3.0 * values.length);
  }

  @Test
  void anOutScalarTouchesNoMemoryBesideIt() {
    try (Memory memory = new Memory(32)) {
      memory.setMemory(0, 32, (byte) 0x55);
      IntByReference reference = new IntByReference();
      reference.setPointer(memory.share(0, 32));
      Scalars.load().sevenInt(reference);
      assertThat(memory.getInt(0)).isEqualTo(7);
      assertThat(memory.getByteArray(4, 28)).containsOnly(0x55);
    }
  }

  @Test
  void memoryOfLargeArgumentsIsFreedWithTheCall() throws Exception {
    assertThat(Forked.java("-Xmx512m", "-XX:MaxDirectMemorySize=16m", Forked.main(LargeMain.class)))
        .isEqualTo("done\n");
  }

  /** Passes far more data than fits into the JVM's memory at once. */
  static final class LargeMain {
    public static void main(String[] args) {
      int[] values = new int[8_000_000];
      String text = "x".repeat(20_000_000);
      for (int i = 0; i < 10; i++) {
        Arrays.load().sumInt(values, 1);
        Strings.load().byteLength(text);
      }
      System.out.print("done\n");
    }
  }

  @Test
  void argumentsOutliveTheCall() throws Exception {
    assertThat(
            Forked.java(
                "-Xmx64m",
                Forked.OPTIMIZED,
                Forked.main(CollectedMain.class),
                Integer.toString(Endurance.count(15_000, 40_000))))
        .isEqualTo("done\n");
  }

  /** Makes calls with otherwise unreachable structures, while another thread collects garbage. */
  static final class CollectedMain {
    public static void main(String[] args) throws Throwable {
      int calls = Integer.parseInt(args[0]);
      Structs lib = Structs.load();
      CollectingThread.during(
          () -> {
            for (int i = 0; i < calls; i++) {
              pass(lib, i);
            }
          });
      System.out.print("done\n");
    }

    private static void pass(Structs lib, int i) {
      double sum = lib.pairSum(new Pair(i, 1));
      Pair.ByValue pair = new Pair.ByValue();
      pair.setX(i);
      if (sum != i + 1.0 || lib.pairSwap(pair).getY() != i) {
        throw new AssertionError("wrong at " + i);
      }
    }
  }

  @Test
  void structuresAreCollected() {
    WeakReference<Pair> pair = new WeakReference<>(new Pair(1, 2));
    Await.collectionUntil(() -> pair.get() == null);
  }
}
