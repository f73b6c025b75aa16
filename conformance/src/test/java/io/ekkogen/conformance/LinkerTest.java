package io.ekkogen.conformance;

import static java.lang.invoke.MethodType.methodType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw handles of linkers in both directions. */
class LinkerTest {
  private final Linker linker = Linkers.select();
  private final LoadedLibrary library = LibraryLoader.open(Bindings.file("linkage").toString());

  private MethodHandle link(String symbol, String signature) {
    return link(symbol, signature, CallOptions.of(CallingConvention.CDECL));
  }

  private MethodHandle link(String symbol, String signature, CallOptions options) {
    long address = library.symbol(symbol);
    assertThat(address).as(symbol).isNotZero();
    return linker.downcall(address, Signature.parse(signature), options);
  }

  private UpcallStub stub(String method, String signature) throws ReflectiveOperationException {
    Signature parsed = Signature.parse(signature);
    MethodHandle target =
        MethodHandles.lookup().findStatic(LinkerTest.class, method, parsed.methodType());
    return linker.upcall(target, parsed, CallingConvention.CDECL);
  }

  @Test
  void thePropertyForcesALinker() {
    assertThat(linker.name()).isEqualTo(System.getProperty(Linkers.PROPERTY));
  }

  @Test
  void anUnknownLinkerIsRefusedByName() {
    String before = System.setProperty(Linkers.PROPERTY, "jni");
    try {
      assertThatThrownBy(Linkers::select)
          .isInstanceOf(UnsatisfiedLinkError.class)
          .hasMessageContaining("ekkogen.linker=jni")
          .hasMessageContaining("libffi");
    } finally {
      System.setProperty(Linkers.PROPERTY, before);
    }
  }

  @Test
  void rawHandlesHavePrimitivesOnly() {
    assertThat(link("pair_swap", "({DD}){DD}").type())
        .isEqualTo(methodType(void.class, long.class, long.class));
    assertThat(link("length", "(A)I").type()).isEqualTo(methodType(int.class, long.class));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its ABI leaves the other bits undefined")
  void narrowArgumentsAreWidenedAsTheirSignSays(boolean lastError) throws Throwable {
    // The callee reads the whole register, so it sees the caller's extension.
    assertThat((long) rawRegister("I", lastError).invokeExact(-1) & 0xFFFFFFFFL)
        .isEqualTo(0xFFFFFFFFL);
    assertThat((int) (long) rawRegister("b", lastError).invokeExact((byte) 200)).isEqualTo(200);
    assertThat((int) (long) rawRegister("s", lastError).invokeExact((short) 60000))
        .isEqualTo(60000);
    assertThat((int) (long) rawRegister("B", lastError).invokeExact((byte) -56)).isEqualTo(-56);
    assertThat((int) (long) rawRegister("S", lastError).invokeExact((short) -5536))
        .isEqualTo(-5536);
  }

  private MethodHandle rawRegister(String code, boolean lastError) {
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, lastError, false, CallOptions.NOT_VARIADIC);
    return link("raw_register", "(" + code + ")J", options);
  }

  @Test
  void typesWithoutAFixedWidthAreRefused() {
    assertThatThrownBy(() -> link("raw_register", "(L)J"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CLONG");
  }

  @Test
  void structuresOfOneRegisterAndOfMemoryGoByValue() throws Throwable {
    try (Memory in = new Memory(24);
        Memory out = new Memory(24)) {
      in.setByte(0, (byte) 255);
      link("tiny_next", "({b}){b}").invokeExact(address(out), address(in));
      assertThat(out.getByte(0)).isZero();

      in.write(0, new long[] {1, -2, Long.MAX_VALUE - 5}, 0, 3);
      link("large_add", "({JJJ}J){JJJ}").invokeExact(address(out), address(in), 5L);
      assertThat(out.getLongArray(0, 3)).containsExactly(6, 3, Long.MAX_VALUE);
    }
  }

  /** Passes the maximum number of structures; the callee reads only the first. */
  @Test
  void aHundredAndTwentyFiveStructuresGoByValueAndOneComesBack() throws Throwable {
    try (Memory in = new Memory(16);
        Memory out = new Memory(16)) {
      in.write(0, new double[] {3, 4}, 0, 2);
      List<Object> arguments = new ArrayList<>(Collections.nCopies(126, address(in)));
      arguments.set(0, address(out));
      link("pair_swap", "(" + "{DD}".repeat(125) + "){DD}").invokeWithArguments(arguments);
      assertThat(out.getDoubleArray(0, 2)).containsExactly(4, 3);
    }
  }

  @Test
  void callbacksGetAndGiveEveryKindOfValue() throws Throwable {
    UpcallStub add = stub("add", "(II)I");
    assertThat((int) link("call_binary", "(AII)I").invokeExact(add.address(), 40, 2)).isEqualTo(42);
    add.release();
    add.release();

    UpcallStub mixed = stub("mixed", "(BbsJFDA)D");
    double sum = (double) link("call_mixed", "(AA)D").invokeExact(mixed.address(), 0x1000L);
    assertThat(sum).isEqualTo(-1 + 200 + 60000 + (1L << 40) + 1.5 + 2.5 + 0x1000);
    mixed.release();

    UpcallStub u8 = stub("unsignedByte", "(b)b");
    assertThat((int) link("call_u8", "(Ab)I").invokeExact(u8.address(), (byte) 199)).isEqualTo(200);
    u8.release();
  }

  static int add(int a, int b) {
    return a + b;
  }

  static double mixed(byte i8, byte u8, short u16, long i64, float f32, double f64, long pointer) {
    return (double) i8 + (u8 & 0xFF) + (u16 & 0xFFFF) + i64 + f32 + f64 + pointer;
  }

  static byte unsignedByte(byte value) {
    return (byte) (value + 1);
  }

  @Test
  void callbacksTakeAndReturnStructures() throws Throwable {
    UpcallStub swap = stub("swap", "({DD}){DD}");
    try (Memory in = new Memory(16);
        Memory out = new Memory(16)) {
      in.write(0, new double[] {3, 4}, 0, 2);
      link("call_pair", "(A{DD}){DD}").invokeExact(address(out), swap.address(), address(in));
      assertThat(out.getDoubleArray(0, 2)).containsExactly(4, 3);
    }
    swap.release();
  }

  static void swap(long result, long pair) {
    double[] values = new Pointer(pair).getDoubleArray(0, 2);
    new Pointer(result).write(0, new double[] {values[1], values[0]}, 0, 2);
  }

  @Test
  void exceptionsOfCallbacksGoToTheHandlerAndNativeCodeGetsZero() throws Throwable {
    AtomicReference<Throwable> reported = new AtomicReference<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((t, failure) -> reported.set(failure));
    UpcallStub failing = stub("failing", "(II)I");
    try {
      assertThat((int) link("call_binary", "(AII)I").invokeExact(failing.address(), 1, 2)).isZero();
      assertThat(reported.get()).isInstanceOf(ArithmeticException.class);
    } finally {
      thread.setUncaughtExceptionHandler(before);
      failing.release();
    }
  }

  static int failing(int a, int b) {
    throw new ArithmeticException("on purpose");
  }

  @Test
  void aCallbackMayCallTheSameFunctionAgain() throws Throwable {
    reentered = link("call_binary", "(AII)I");
    UpcallStub stub = stub("countDown", "(II)I");
    countDownStub = stub.address();
    // The result and arguments of the outer calls survive in the thread's scratch memory.
    assertThat((int) reentered.invokeExact(countDownStub, 50, 7)).isEqualTo(50 * 7);
    stub.release();
  }

  private static MethodHandle reentered;
  private static long countDownStub;

  static int countDown(int n, int step) {
    try {
      return n == 0 ? 0 : step + (int) reentered.invokeExact(countDownStub, n - 1, step);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static long address(Memory memory) {
    return Pointer.nativeValue(memory);
  }
}
