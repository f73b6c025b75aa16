package io.ekkogen.benchmarks.peer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.ekkogen.benchmarks.call.Peer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.function.IntBinaryOperator;

/**
 * {@code java.lang.foreign} by hand, in the style of its documentation: an arena for each call that
 * needs memory, and structures that are reused in an arena of the peer.
 */
public final class FfmPeer implements Peer {
  private static final MethodHandle OPERATION =
      FfmFunctions.method(IntBinaryOperator.class, "applyAsInt");

  private final Arena arena = Arena.ofAuto();
  private final MemorySegment from = point(arena, 0, 0);
  private final MemorySegment to = point(arena, 3, 4);
  private final MemorySegment ints = arena.allocate(JAVA_INT, 1000);
  private final MemorySegment bytes = arena.allocate(1 << 20);
  private final MemorySegment captured = arena.allocate(FfmFunctions.CAPTURED);
  private final MemorySegment operation = stub(Integer::sum, arena);

  /** Opens the library. */
  public FfmPeer() {
    for (int i = 0; i < 1000; i++) {
      ints.setAtIndex(JAVA_INT, i, 1);
    }
    bytes.fill((byte) 1);
  }

  private static MemorySegment point(Arena arena, double x, double y) {
    MemorySegment point = arena.allocate(FfmFunctions.POINT);
    point.set(JAVA_DOUBLE, 0, x);
    point.set(JAVA_DOUBLE, 8, y);
    return point;
  }

  private static MemorySegment stub(IntBinaryOperator operation, Arena arena) {
    return FfmFunctions.stub(OPERATION.bindTo(operation), arena);
  }

  private static AssertionError impossible(Throwable e) {
    return new AssertionError(e);
  }

  @Override
  public int add(int a, int b) {
    try {
      return (int) FfmFunctions.ADD.invokeExact(a, b);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public double mix(int a, long b, double c, float d, byte e, short f, byte g, int h) {
    try {
      return (double) FfmFunctions.MIX.invokeExact(a, b, c, d, e, f, g, h);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @Override
  public int addCritical(int a, int b) {
    try {
      return (int) FfmFunctions.ADD_CRITICAL.invokeExact(a, b);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int stringIn(String text) {
    try (Arena call = Arena.ofConfined()) {
      return (int) FfmFunctions.TEXT_LENGTH.invokeExact(call.allocateFrom(text));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public String stringOut() {
    try {
      return ((MemorySegment) FfmFunctions.VERSION.invokeExact()).getString(0);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public String stringOwned(String text) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment copy =
          (MemorySegment) FfmFunctions.COPY_TEXT.invokeExact(call.allocateFrom(text));
      String result = copy.getString(0);
      FfmFunctions.FREE_TEXT.invokeExact(copy);
      return result;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private static double distance(MemorySegment a, MemorySegment b) {
    try {
      return (double) FfmFunctions.DISTANCE.invokeExact(a, b);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public double structsReused() {
    return distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    try (Arena call = Arena.ofConfined()) {
      return distance(point(call, 0, 0), point(call, x, y));
    }
  }

  @Override
  public double structsByValue(double x, double y) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment sum =
          (MemorySegment)
              FfmFunctions.ADD_POINTS.invokeExact(
                  (java.lang.foreign.SegmentAllocator) call, point(call, 0, 0), point(call, x, y));
      return sum.get(JAVA_DOUBLE, 0) + sum.get(JAVA_DOUBLE, 8);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private static int sum(MemorySegment values, int count) {
    try {
      return (int) FfmFunctions.SUM.invokeExact(values, count);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private static int sumBytes(MemorySegment bytes, int count) {
    try {
      return (int) FfmFunctions.SUM_BYTES.invokeExact(bytes, count);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int ints10(int[] values) {
    try (Arena call = Arena.ofConfined()) {
      return sum(call.allocateFrom(JAVA_INT, values), values.length);
    }
  }

  @Override
  public int ints1000(int[] values) {
    return ints10(values);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    try (Arena call = Arena.ofConfined()) {
      return sumBytes(call.allocateFrom(JAVA_BYTE, bytes), bytes.length);
    }
  }

  @Override
  public int ints1000Written(int[] values) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment copy = call.allocateFrom(JAVA_INT, values);
      FfmFunctions.NEGATE.invokeExact(copy, values.length);
      MemorySegment.copy(copy, JAVA_INT, 0, values, 0, values.length);
      return values[0];
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int ints1000Critical(int[] values) {
    try {
      return (int)
          FfmFunctions.SUM_CRITICAL.invokeExact(MemorySegment.ofArray(values), values.length);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int bytes1MCritical(byte[] bytes) {
    try {
      return (int)
          FfmFunctions.SUM_BYTES_CRITICAL.invokeExact(MemorySegment.ofArray(bytes), bytes.length);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int ints1000Direct() {
    return sum(ints, 1000);
  }

  @Override
  public int bytes1MDirect() {
    return sumBytes(bytes, 1 << 20);
  }

  private static int apply(MemorySegment operation, int a, int b) {
    try {
      return (int) FfmFunctions.APPLY.invokeExact(operation, a, b);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int upcall(int a, int b) {
    return apply(operation, a, b);
  }

  @Override
  public int makeStub(IntBinaryOperator operation, int a, int b) {
    try (Arena call = Arena.ofConfined()) {
      return apply(stub(operation, call), a, b);
    }
  }

  @Override
  public int errno(int code) {
    try {
      int ignored = (int) FfmFunctions.FAIL.invokeExact(captured, code);
      return (int) FfmFunctions.ERRNO.get(captured, 0L);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int handle(int value) {
    try {
      MemorySegment counter = (MemorySegment) FfmFunctions.OPEN_COUNTER.invokeExact(value);
      try {
        return (int) FfmFunctions.USE_COUNTER.invokeExact(counter);
      } finally {
        FfmFunctions.CLOSE_COUNTER.invokeExact(counter);
      }
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int twoOuts() {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment width = call.allocate(JAVA_INT);
      MemorySegment height = call.allocate(JAVA_INT);
      FfmFunctions.SIZE.invokeExact(width, height);
      return width.get(JAVA_INT, 0) + height.get(JAVA_INT, 0);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }
}
