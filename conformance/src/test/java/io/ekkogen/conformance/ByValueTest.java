package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.ByValue;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Structures by value through {@link io.ekkogen.runtime.linker.Linker}, in the ways of {@code
 * travels.h}: the callee receives the bits that were passed, wherever registers run out, in both
 * directions.
 */
@Rules("F-131")
class ByValueTest {
  private static final Linker LINKER = Linkers.select();

  /**
   * A structure of a fixture.
   *
   * @param code in the notation of {@link Signature}
   */
  record Passed(String fixture, String name, String code) {
    @Override
    public String toString() {
      return fixture + "." + name;
    }
  }

  static Stream<Passed> structures() {
    List<Passed> all = new ArrayList<>();
    for (int size :
        new int[] {
          1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 20, 24, 31, 32, 33, 48, 64, 127, 128
        }) {
      all.add(new Passed("passing", "Bytes" + size, "{[B" + size + "]}"));
    }
    for (int count = 1; count <= 5; count++) {
      all.add(new Passed("passing", "Floats" + count, "{[F" + count + "]}"));
      all.add(new Passed("passing", "Doubles" + count, "{[D" + count + "]}"));
    }
    String others =
        """
        passing FloatInt {FI}
        passing IntFloat {IF}
        passing FloatsInt {FFI}
        passing LongDouble {JD}
        passing DoubleLong {DJ}
        passing ByteDouble {BD}
        passing DoubleByte {DB}
        passing DoubleFloat {DF}
        passing FloatFloatDouble {FFD}
        passing ShortFloatByte {SFB}
        passing TwoLongs {JJ}
        passing LongByte {JB}
        passing IntsLong {IIJ}
        passing ThreeMixed {IDF}
        passing FiveMixed {BFJDS}
        passing NestedFloats {{[F2]}{[F1]}}
        passing NestedMixed {{FI}{[D1]}}
        packed Packed1 {!1 cIS}
        packed PackedDouble {!1 cD}
        packed PackedFloats {!1 cFFF}
        packed PackedLarge {!1 bJJJ[c3]}
        packed PackedOuter {!1 S{!1 cIS}I}
        packed Packed2 {!2 cIJ}
        packed Packed4 {!4 IDc}
        packed Packed8 {!8 cD}
        packed Packed16 {!16 cD}
        packed Aligned16 {^16 II}
        packed Holder {c{^16 II}}
        unions Number <JD[b8]{ii}>
        unions Floats <F[F3]>
        unions Word <IF>
        unions Narrow <BS>
        unions Uneven <D{FFI}>
        unions Tagged {I<JD[b8]{ii}>}
        unions Words {[<IF>2]D}
        unions Large <[J6][b48]>
        unions Overlay {@0 I@8 J@8 i@12 i}
        unions Partial {#32 @8 I}
        bits Head {b:4b:1b.3i}
        bits Whole {I:3i:5I:24}
        bits Crossing {s:10s:10i:12}
        bits Wide {J:40J:24J:33}
        bits Split {cI:5I.0I:5}
        bits Signs {I:1i:1B:3}
        bits Frame {{b:4b:1b.3i}s:9}
        bits Register <{i:4i:28}i>
        bits Tight {!1 b:3i:30J:47}
        """;
    for (String line : others.lines().toList()) {
      String[] parts = line.split(" ", 3);
      all.add(new Passed(parts[0], parts[1], parts[2]));
    }
    return all.stream().filter(ByValueTest::isPassed);
  }

  /** Whether this platform passes it by value; the format page lists the rejected ones. */
  private static boolean isPassed(Passed passed) {
    CStruct struct = CStruct.parse(passed.code);
    return ByValue.refusal(struct, Platform.current()).isEmpty()
        && ByValue.resultRefusal(struct, Platform.current()).isEmpty();
  }

  /** One structure and the functions of its library. */
  private static final class Travel implements AutoCloseable {
    private final Passed passed;
    private final CStruct struct;
    private final int size;
    private final LoadedLibrary library;

    /** Two structures that are passed, and the memory for those that arrive. */
    private final Memory given;

    private final Memory seen;

    Travel(Passed passed) {
      this.passed = passed;
      struct = CStruct.parse(passed.code);
      size = struct.size(Platform.current());
      library = LibraryLoader.open(Bindings.file(passed.fixture).toString());
      given = new Memory(2L * size);
      seen = new Memory(2L * size);
      for (int i = 0; i < 2 * size; i++) {
        // No NaN, whose bits need not survive.
        given.setByte(i, (byte) (i % 61 + 1));
      }
      seen.clear();
    }

    long seen() {
      return Pointer.nativeValue(seen);
    }

    long given(int index) {
      return Pointer.nativeValue(given) + (long) index * size;
    }

    MethodHandle link(String function, String signature) {
      long address = library.symbol(function + passed.name);
      assertThat(address).as(function + passed.name).isNotZero();
      return LINKER.downcall(address, parse(signature), CallOptions.of(CallingConvention.CDECL));
    }

    UpcallStub stub(String method, String signature) throws ReflectiveOperationException {
      Signature parsed = parse(signature);
      MethodHandle target = MethodHandles.lookup().bind(this, method, parsed.methodType());
      return LINKER.upcall(target, parsed, CallingConvention.CDECL);
    }

    private Signature parse(String signature) {
      return Signature.parse(signature.replace("T", passed.code));
    }

    /** Checks that all bytes except padding have arrived. */
    void check(int count) {
      for (CLeaf leaf : CLeaf.of(struct, Platform.current())) {
        for (int i = 0; i < count; i++) {
          long begin = (long) i * size * Byte.SIZE + leaf.bitOffset();
          BitSet expected = bits(given, begin, leaf.width());
          assertEquals(expected, bits(seen, begin, leaf.width()), leaf.toString());
        }
      }
    }

    private static BitSet bits(Memory memory, long begin, long width) {
      return MemoryBits.of(memory.getByteArray(0, (int) memory.size()), ByteOrder.nativeOrder())
          .get((int) begin, (int) (begin + width));
    }

    private void store(long to, long x, int index) {
      new Pointer(to).write((long) index * size, new Pointer(x).getByteArray(0, size), 0, size);
    }

    void alone(long result, long x) {
      store(result, x, 0);
    }

    int among(long to, int a, long x, double b, long y, long c) {
      store(to, x, 0);
      store(to, y, 1);
      return a == 1 && b == 2 && c == 3 ? 1 : 0;
    }

    int late5(long to, long a, long b, long c, long d, long x, long e, long y) {
      store(to, x, 0);
      store(to, y, 1);
      return a == 1 && b == 2 && c == 3 && d == 4 && e == 5 ? 1 : 0;
    }

    int late7(long to, long a, long b, long c, long d, long e, long f, long x, long g, long y) {
      store(to, x, 0);
      store(to, y, 1);
      return a == 1 && b == 2 && c == 3 && d == 4 && e == 5 && f == 6 && g == 7 ? 1 : 0;
    }

    int lateDoubles(
        long to,
        double a,
        double b,
        double c,
        double d,
        double e,
        double f,
        double g,
        long x,
        double h,
        long y) {
      store(to, x, 0);
      store(to, y, 1);
      boolean arrived = a == 1 && b == 2 && c == 3 && d == 4 && e == 5 && f == 6 && g == 7;
      return arrived && h == 8 ? 1 : 0;
    }

    @Override
    public void close() {
      given.close();
      seen.close();
    }
  }

  private static final String AMONG = "(AITDTJ)I";
  private static final String LATE_5 = "(AJJJJTJT)I";
  private static final String LATE_7 = "(AJJJJJJTJT)I";
  private static final String LATE_DOUBLES = "(ADDDDDDDTDT)I";

  @ParameterizedTest
  @MethodSource("structures")
  void arriveInNativeCode(Passed passed) throws Throwable {
    try (Travel travel = new Travel(passed)) {
      travel.link("alone", "(T)T").invokeExact(travel.seen(), travel.given(0));
      travel.check(1);
    }
    try (Travel travel = new Travel(passed)) {
      assertThat(
              (int)
                  travel
                      .link("among", AMONG)
                      .invokeExact(travel.seen(), 1, travel.given(0), 2.0, travel.given(1), 3L))
          .isOne();
      travel.check(2);
    }
    try (Travel travel = new Travel(passed)) {
      assertThat(
              (int)
                  travel
                      .link("late5", LATE_5)
                      .invokeExact(
                          travel.seen(), 1L, 2L, 3L, 4L, travel.given(0), 5L, travel.given(1)))
          .isOne();
      travel.check(2);
    }
    try (Travel travel = new Travel(passed)) {
      assertThat(
              (int)
                  travel
                      .link("late7", LATE_7)
                      .invokeExact(
                          travel.seen(),
                          1L,
                          2L,
                          3L,
                          4L,
                          5L,
                          6L,
                          travel.given(0),
                          7L,
                          travel.given(1)))
          .isOne();
      travel.check(2);
    }
    try (Travel travel = new Travel(passed)) {
      assertThat(
              (int)
                  travel
                      .link("lateDoubles", LATE_DOUBLES)
                      .invokeExact(
                          travel.seen(),
                          1.0,
                          2.0,
                          3.0,
                          4.0,
                          5.0,
                          6.0,
                          7.0,
                          travel.given(0),
                          8.0,
                          travel.given(1)))
          .isOne();
      travel.check(2);
    }
  }

  @ParameterizedTest
  @MethodSource("structures")
  void arriveInCallbacks(Passed passed) throws Throwable {
    try (Travel travel = new Travel(passed)) {
      UpcallStub stub = travel.stub("alone", "(T)T");
      travel
          .link("calledAlone", "(AT)T")
          .invokeExact(travel.seen(), stub.address(), travel.given(0));
      stub.release();
      travel.check(1);
    }
    callBack(passed, "among", "calledAmong", AMONG);
    callBack(passed, "late5", "calledLate5", LATE_5);
    callBack(passed, "late7", "calledLate7", LATE_7);
    callBack(passed, "lateDoubles", "calledLateDoubles", LATE_DOUBLES);
  }

  private static void callBack(Passed passed, String method, String function, String signature)
      throws Throwable {
    try (Travel travel = new Travel(passed)) {
      UpcallStub stub = travel.stub(method, signature);
      assertThat(
              (int)
                  travel
                      .link(function, "(AATT)I")
                      .invokeExact(stub.address(), travel.seen(), travel.given(0), travel.given(1)))
          .as(method)
          .isOne();
      stub.release();
      travel.check(2);
    }
  }
}
