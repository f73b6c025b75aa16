package io.ekkogen.benchmarks.peer;

import io.ekkogen.benchmarks.bench.Bench;
import io.ekkogen.benchmarks.bench.Counter;
import io.ekkogen.benchmarks.bench.Operation;
import io.ekkogen.benchmarks.bench.Point;
import io.ekkogen.benchmarks.call.Peer;
import io.ekkogen.runtime.LastError;
import java.util.function.IntBinaryOperator;

/** The generated binding, over the linker that {@code -Dekkogen.linker} names. */
public final class EkkogenPeer implements Peer {
  private final Bench bench = Bench.load();
  private final Point from = new Point(0, 0);
  private final Point to = new Point(3, 4);
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
  public int addCritical(int a, int b) {
    return bench.addCritical(a, b);
  }

  @Override
  public int stringIn(String text) {
    return bench.textLength(text);
  }

  @Override
  public String stringOut() {
    return bench.version();
  }

  @Override
  public String stringOwned(String text) {
    return bench.copyText(text);
  }

  @Override
  public double structsReused() {
    return bench.distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    return bench.distance(new Point(0, 0), new Point(x, y));
  }

  @Override
  public double structsByValue(double x, double y) {
    Point sum = bench.addPoints(new Point.ByValue(0, 0), new Point.ByValue(x, y));
    return sum.getX() + sum.getY();
  }

  @Override
  public int ints10(int[] values) {
    return bench.sum(values);
  }

  @Override
  public int ints1000(int[] values) {
    return bench.sum(values);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    return bench.sumBytes(bytes);
  }

  @Override
  public int ints1000Written(int[] values) {
    bench.negate(values);
    return values[0];
  }

  @Override
  public int ints1000Critical(int[] values) {
    return bench.sumCritical(values);
  }

  @Override
  public int bytes1MCritical(byte[] bytes) {
    return bench.sumBytesCritical(bytes);
  }

  @Override
  public int ints1000Direct() {
    return bench.sum(direct.ints(), 1000);
  }

  @Override
  public int bytes1MDirect() {
    return bench.sumBytes(direct.bytes(), 1 << 20);
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
    return LastError.get();
  }

  @Override
  public int handle(int value) {
    try (Counter counter = bench.openCounter(value)) {
      return bench.useCounter(counter);
    }
  }

  @Override
  public int twoOuts() {
    Bench.SizeResult size = bench.size();
    return size.width() + size.height();
  }
}
