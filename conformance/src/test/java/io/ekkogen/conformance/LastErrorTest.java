package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.binding.NativeBinding;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linking.Linkers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The error code is that of the call itself. */
class LastErrorTest {
  private static final MethodHandle FAIL = capturing("fail_i32", "(I)I");

  private static MethodHandle capturing(String symbol, String signature) {
    NativeBinding binding = CallsLibrary.binding();
    MethodHandle handle = binding.function(symbol, signature).lastError().handle();
    binding.open();
    return handle;
  }

  @Test
  void isKeptUntilTheNextSuchCall() throws Throwable {
    assertThat((int) FAIL.invokeExact(13)).isEqualTo(-1);
    System.gc();
    assertThat(CallsLibrary.binding().has("fail_i32")).isFalse();
    assertThat(LastError.get()).isEqualTo(13);
    assertThat(LastError.get()).isEqualTo(13);
    assertThat((int) FAIL.invokeExact(0)).isEqualTo(-1);
    assertThat(LastError.get()).isZero();
  }

  @Test
  void callsWithoutItLeaveItAlone() throws Throwable {
    NativeBinding binding = CallsLibrary.binding();
    MethodHandle plain = binding.handle("fail_i32", "(I)I");
    binding.open();
    assertThat((int) FAIL.invokeExact(5)).isEqualTo(-1);
    assertThat((int) plain.invokeExact(6)).isEqualTo(-1);
    assertThat(LastError.get()).isEqualTo(5);
  }

  @Test
  void comesWithEveryKindOfArgumentAndResult() throws Throwable {
    capturing("fail_void", "(I)V").invokeExact(1);
    assertThat(LastError.get()).isEqualTo(1);
    assertThat((long) capturing("fail_i64", "(I)J").invokeExact(2)).isEqualTo(-(1L << 40));
    assertThat(LastError.get()).isEqualTo(2);
    assertThat((byte) capturing("fail_u8", "(bI)b").invokeExact((byte) 199, 3))
        .isEqualTo((byte) 200);
    assertThat(LastError.get()).isEqualTo(3);
    assertThat((short) capturing("fail_i16", "(SI)S").invokeExact((short) -5, 4))
        .isEqualTo((short) -6);
    assertThat(LastError.get()).isEqualTo(4);
    assertThat((float) capturing("fail_f32", "(FI)F").invokeExact(3f, 5)).isEqualTo(1.5f);
    assertThat(LastError.get()).isEqualTo(5);
    assertThat((double) capturing("fail_f64", "(DI)D").invokeExact(5d, 6)).isEqualTo(2.5);
    assertThat(LastError.get()).isEqualTo(6);
    assertThat((long) capturing("fail_pointer", "(AI)A").invokeExact(0x1000L, 7)).isEqualTo(0x1001);
    assertThat(LastError.get()).isEqualTo(7);
    assertThat((long) capturing("fail_pointer", "(AI)A").invokeExact(0L, 8)).isZero();
    assertThat(LastError.get()).isEqualTo(8);
    try (Memory pair = new Memory(16)) {
      pair.write(0, new double[] {1.5, 2.5}, 0, 2);
      double sum =
          (double) capturing("fail_sum", "({DD}I)D").invokeExact(Pointer.nativeValue(pair), 9);
      assertThat(sum).isEqualTo(4);
      assertThat(LastError.get()).isEqualTo(9);
    }
  }

  @Test
  void aStructureByValueComesBackWithIt() throws Throwable {
    MethodHandle swap = capturing("fail_swap", "({DD}I){DD}");
    try (Memory in = new Memory(16);
        Memory out = new Memory(16)) {
      in.write(0, new double[] {3, 4}, 0, 2);
      swap.invokeExact(Pointer.nativeValue(out), Pointer.nativeValue(in), 10);
      assertThat(out.getDoubleArray(0, 2)).containsExactly(4, 3);
      assertThat(LastError.get()).isEqualTo(10);
    }
  }

  @Test
  void structuresOfEverySizeComeBackWithIt() throws Throwable {
    try (Memory out = new Memory(32)) {
      long address = Pointer.nativeValue(out);
      capturing("fail_small", "(SI){SB}").invokeExact(address, (short) -5, 11);
      assertThat(out.getShort(0)).isEqualTo((short) -5);
      assertThat(out.getByte(2)).isEqualTo((byte) 7);
      assertThat(LastError.get()).isEqualTo(11);
      capturing("fail_large", "(JI){[J4]}").invokeExact(address, 1L << 40, 12);
      assertThat(out.getLongArray(0, 4))
          .containsExactly(1L << 40, (1L << 40) + 1, (1L << 40) + 2, (1L << 40) + 3);
      assertThat(LastError.get()).isEqualTo(12);
    }
  }

  @Test
  void belongsToItsThread() throws Throwable {
    assertThat((int) FAIL.invokeExact(21)).isEqualTo(-1);
    List<Integer> elsewhere = new ArrayList<>();
    Thread other =
        new Thread(
            () -> {
              elsewhere.add(LastError.get());
              fail(22);
              elsewhere.add(LastError.get());
            });
    other.start();
    other.join();
    assertThat(elsewhere).as("before and after a call").containsExactly(0, 22);
    assertThat(LastError.get()).isEqualTo(21);
  }

  private static int fail(int code) {
    try {
      return (int) FAIL.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theErrorOfTheOuterCallReplacesThatOfTheInnerCall() throws Throwable {
    Signature signature = Signature.parse("(I)I");
    MethodHandle target =
        MethodHandles.lookup()
            .findStatic(LastErrorTest.class, "failInside", signature.methodType());
    UpcallStub inside = Linkers.select().upcall(target, signature, CallingConvention.CDECL);
    int result = (int) capturing("fail_after", "(AII)I").invokeExact(inside.address(), 31, 32);
    assertThat(result).as("what the inner call left").isEqualTo(31);
    assertThat(LastError.get()).isEqualTo(32);
    try (Memory out = new Memory(16)) {
      capturing("fail_pair_after", "(AII){DD}")
          .invokeExact(Pointer.nativeValue(out), inside.address(), 33, 34);
      assertThat(out.getDoubleArray(0, 2)).containsExactly(33, 33);
      assertThat(LastError.get()).isEqualTo(34);
    }
    inside.release();
  }

  static int failInside(int code) {
    fail(code);
    return LastError.get();
  }

  @Test
  void survivesGarbageCollections() throws Throwable {
    CollectingThread.during(
        () -> {
          for (int i = 1; i <= Endurance.count(2_000, 10_000); i++) {
            fail(i);
            if (LastError.get() != i) {
              assertThat(LastError.get()).isEqualTo(i);
            }
          }
        });
  }
}
