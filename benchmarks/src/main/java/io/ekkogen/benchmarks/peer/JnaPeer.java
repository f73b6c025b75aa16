package io.ekkogen.benchmarks.peer;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.benchmarks.call.Peer;
import java.util.function.IntBinaryOperator;

/** JNA, whose two mappings are called in the same way. */
abstract class JnaPeer implements Peer {
  private final JnaBench bench;
  private final JnaPoint from = new JnaPoint(0, 0);
  private final JnaPoint to = new JnaPoint(3, 4);
  private final DirectBuffers direct = new DirectBuffers();
  private final JnaBench.Operation operation = Integer::sum;

  JnaPeer(JnaBench bench) {
    this.bench = bench;
  }

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
