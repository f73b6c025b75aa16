package io.ekkogen.benchmarks.peer;

import io.ekkogen.benchmarks.call.Libraries;
import io.ekkogen.benchmarks.call.Peer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.function.IntBinaryOperator;

/**
 * JNI by hand: {@code jni.c} has the other half. An upcall needs no stub there, because the C code
 * of a callback is part of it.
 */
public final class JniPeer implements Peer {
  /** Fields that native code reads. */
  private static final class Point {
    final double x;
    final double y;

    Point(double x, double y) {
      this.x = x;
      this.y = y;
    }
  }

  static {
    System.load(Libraries.jni());
    initialize(Point.class, IntBinaryOperator.class);
  }

  private final Point from = new Point(0, 0);
  private final Point to = new Point(3, 4);
  private final DirectBuffers direct = new DirectBuffers();
  private final IntBinaryOperator operation = Integer::sum;

  private static native void initialize(Class<?> point, Class<?> operation);

  private static native int add0(int a, int b);

  private static native double mix0(
      int a, long b, double c, float d, byte e, short f, byte g, int h);

  private static native int textLength(String text);

  private static native String version();

  private static native String copyText(String text);

  private static native double distance(Point a, Point b);

  private static native void addPoints(double ax, double ay, double bx, double by, double[] sum);

  private static native int sum(int[] values);

  private static native int sumBytes(byte[] bytes);

  private static native int sumDirect(IntBuffer values, int count);

  private static native int sumBytesDirect(ByteBuffer bytes, int count);

  private static native int sumCritical(int[] values);

  private static native int sumBytesCritical(byte[] bytes);

  private static native void negate(int[] values);

  private static native int apply(IntBinaryOperator operation, int a, int b);

  private static native int fail(int code);

  private static native void size(int[] result);

  private static native long openCounter(int value);

  private static native int useCounter(long counter);

  private static native void closeCounter(long counter);

  @Override
  public int add(int a, int b) {
    return add0(a, b);
  }

  @Override
  public double mix(int a, long b, double c, float d, byte e, short f, byte g, int h) {
    return mix0(a, b, c, d, e, f, g, h);
  }

  @Override
  public int stringIn(String text) {
    return textLength(text);
  }

  @Override
  public String stringOut() {
    return version();
  }

  @Override
  public String stringOwned(String text) {
    return copyText(text);
  }

  @Override
  public double structsReused() {
    return distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    return distance(new Point(0, 0), new Point(x, y));
  }

  @Override
  public double structsByValue(double x, double y) {
    double[] sum = new double[2];
    addPoints(0, 0, x, y, sum);
    return sum[0] + sum[1];
  }

  @Override
  public int ints10(int[] values) {
    return sum(values);
  }

  @Override
  public int ints1000(int[] values) {
    return sum(values);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    return sumBytes(bytes);
  }

  @Override
  public int ints1000Written(int[] values) {
    negate(values);
    return values[0];
  }

  @Override
  public int ints1000Critical(int[] values) {
    return sumCritical(values);
  }

  @Override
  public int bytes1MCritical(byte[] bytes) {
    return sumBytesCritical(bytes);
  }

  @Override
  public int ints1000Direct() {
    return sumDirect(direct.ints(), 1000);
  }

  @Override
  public int bytes1MDirect() {
    return sumBytesDirect(direct.bytes(), 1 << 20);
  }

  @Override
  public int upcall(int a, int b) {
    return apply(operation, a, b);
  }

  @Override
  public int errno(int code) {
    return fail(code);
  }

  @Override
  public int handle(int value) {
    long counter = openCounter(value);
    try {
      return useCounter(counter);
    } finally {
      closeCounter(counter);
    }
  }

  @Override
  public int twoOuts() {
    int[] sides = new int[2];
    size(sides);
    return sides[0] + sides[1];
  }
}
