package io.ekkogen.benchmarks.peer;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.benchmarks.call.Libraries;
import io.ekkogen.benchmarks.call.Peer;
import java.nio.Buffer;
import java.util.function.IntBinaryOperator;

/** JNA's interface mapping, written by hand. */
public final class JnaInterfacePeer implements Peer {
  /** JNA needs it public. */
  public interface Operation extends Callback {
    int invoke(int a, int b);
  }

  /** JNA needs it public. */
  public interface Bench extends Library {
    int add(int a, int b);

    double mix(int a, long b, double c, float d, byte e, short f, byte g, int h);

    int text_length(String text);

    String version();

    Pointer copy_text(String text);

    void free_text(Pointer text);

    double distance(JnaPoint a, JnaPoint b);

    JnaPoint.ByValue add_points(JnaPoint.ByValue a, JnaPoint.ByValue b);

    int sum(int[] values, int count);

    int sum(Buffer values, int count);

    int sum_bytes(byte[] bytes, int count);

    int sum_bytes(Buffer bytes, int count);

    void negate(int[] values, int count);

    int apply(Operation operation, int a, int b);

    int fail(int code);

    void size(IntByReference width, IntByReference height);

    Pointer open_counter(int value);

    int use_counter(Pointer counter);

    void close_counter(Pointer counter);
  }

  private final Bench bench = Native.load(Libraries.bench(), Bench.class);
  private final JnaPoint from = new JnaPoint(0, 0);
  private final JnaPoint to = new JnaPoint(3, 4);
  private final DirectBuffers direct = new DirectBuffers();
  private final Operation operation = Integer::sum;

  @Override
  public int add(int a, int b) {
    return bench.add(a, b);
  }

  @Override
  public double mix(int a, long b, double c, float d, byte e, short f, byte g, int h) {
    return bench.mix(a, b, c, d, e, f, g, h);
  }

  @Override
  public int stringIn(String text) {
    return bench.text_length(text);
  }

  @Override
  public String stringOut() {
    return bench.version();
  }

  @Override
  public String stringOwned(String text) {
    Pointer copy = bench.copy_text(text);
    String result = copy.getString(0);
    bench.free_text(copy);
    return result;
  }

  @Override
  public double structsReused() {
    return bench.distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    return bench.distance(new JnaPoint(0, 0), new JnaPoint(x, y));
  }

  @Override
  public double structsByValue(double x, double y) {
    JnaPoint sum = bench.add_points(new JnaPoint.ByValue(0, 0), new JnaPoint.ByValue(x, y));
    return sum.x + sum.y;
  }

  @Override
  public int ints10(int[] values) {
    return bench.sum(values, values.length);
  }

  @Override
  public int ints1000(int[] values) {
    return bench.sum(values, values.length);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    return bench.sum_bytes(bytes, bytes.length);
  }

  @Override
  public int ints1000Written(int[] values) {
    bench.negate(values, values.length);
    return values[0];
  }

  @Override
  public int ints1000Direct() {
    return bench.sum(direct.ints(), 1000);
  }

  @Override
  public int bytes1MDirect() {
    return bench.sum_bytes(direct.bytes(), 1 << 20);
  }

  @Override
  public int upcall(int a, int b) {
    return bench.apply(operation, a, b);
  }

  @Override
  public int makeStub(IntBinaryOperator operation, int a, int b) {
    return bench.apply(operation::applyAsInt, a, b);
  }

  @Override
  public int errno(int code) {
    bench.fail(code);
    return Native.getLastError();
  }

  @Override
  public int handle(int value) {
    Pointer counter = bench.open_counter(value);
    try {
      return bench.use_counter(counter);
    } finally {
      bench.close_counter(counter);
    }
  }

  @Override
  public int twoOuts() {
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    bench.size(width, height);
    return width.getValue() + height.getValue();
  }
}
