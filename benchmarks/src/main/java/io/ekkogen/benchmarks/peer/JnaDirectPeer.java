package io.ekkogen.benchmarks.peer;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.benchmarks.call.Libraries;
import io.ekkogen.benchmarks.call.Peer;
import java.nio.Buffer;
import java.util.function.IntBinaryOperator;

/** JNA's direct mapping, written by hand. */
public final class JnaDirectPeer implements Peer {
  /** JNA needs it public. */
  public interface Operation extends Callback {
    int invoke(int a, int b);
  }

  /** Native methods of the names in C. */
  private static final class Bench {
    static native int add(int a, int b);

    static native double mix(int a, long b, double c, float d, byte e, short f, byte g, int h);

    static native int text_length(String text);

    static native String version();

    static native Pointer copy_text(String text);

    static native void free_text(Pointer text);

    static native double distance(JnaPoint a, JnaPoint b);

    static native JnaPoint.ByValue add_points(JnaPoint.ByValue a, JnaPoint.ByValue b);

    static native int sum(int[] values, int count);

    static native int sum(Buffer values, int count);

    static native int sum_bytes(byte[] bytes, int count);

    static native int sum_bytes(Buffer bytes, int count);

    static native void negate(int[] values, int count);

    static native int apply(Operation operation, int a, int b);

    static native int fail(int code);

    static native void size(IntByReference width, IntByReference height);

    static native Pointer open_counter(int value);

    static native int use_counter(Pointer counter);

    static native void close_counter(Pointer counter);
  }

  private final JnaPoint from = new JnaPoint(0, 0);
  private final JnaPoint to = new JnaPoint(3, 4);
  private final DirectBuffers direct = new DirectBuffers();
  private final Operation operation = Integer::sum;

  /** Opens the library. */
  public JnaDirectPeer() {
    Native.register(Bench.class, Libraries.bench());
  }

  @Override
  public int add(int a, int b) {
    return Bench.add(a, b);
  }

  @Override
  public double mix(int a, long b, double c, float d, byte e, short f, byte g, int h) {
    return Bench.mix(a, b, c, d, e, f, g, h);
  }

  @Override
  public int stringIn(String text) {
    return Bench.text_length(text);
  }

  @Override
  public String stringOut() {
    return Bench.version();
  }

  @Override
  public String stringOwned(String text) {
    Pointer copy = Bench.copy_text(text);
    String result = copy.getString(0);
    Bench.free_text(copy);
    return result;
  }

  @Override
  public double structsReused() {
    return Bench.distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    return Bench.distance(new JnaPoint(0, 0), new JnaPoint(x, y));
  }

  @Override
  public double structsByValue(double x, double y) {
    JnaPoint sum = Bench.add_points(new JnaPoint.ByValue(0, 0), new JnaPoint.ByValue(x, y));
    return sum.x + sum.y;
  }

  @Override
  public int ints10(int[] values) {
    return Bench.sum(values, values.length);
  }

  @Override
  public int ints1000(int[] values) {
    return Bench.sum(values, values.length);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    return Bench.sum_bytes(bytes, bytes.length);
  }

  @Override
  public int ints1000Written(int[] values) {
    Bench.negate(values, values.length);
    return values[0];
  }

  @Override
  public int ints1000Direct() {
    return Bench.sum(direct.ints(), 1000);
  }

  @Override
  public int bytes1MDirect() {
    return Bench.sum_bytes(direct.bytes(), 1 << 20);
  }

  @Override
  public int upcall(int a, int b) {
    return Bench.apply(operation, a, b);
  }

  @Override
  public int makeStub(IntBinaryOperator operation, int a, int b) {
    return Bench.apply(operation::applyAsInt, a, b);
  }

  @Override
  public int errno(int code) {
    Bench.fail(code);
    return Native.getLastError();
  }

  @Override
  public int handle(int value) {
    Pointer counter = Bench.open_counter(value);
    try {
      return Bench.use_counter(counter);
    } finally {
      Bench.close_counter(counter);
    }
  }

  @Override
  public int twoOuts() {
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    Bench.size(width, height);
    return width.getValue() + height.getValue();
  }
}
