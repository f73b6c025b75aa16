package io.ekkogen.benchmarks;

import com.sun.jna.Native;

/** JNA's direct mapping, written by hand. */
final class JnaDirectCaller implements Caller {
  /** Native methods of the names in C. */
  private static final class Mathlib {
    static native int add(int a, int b);

    static native String get_version();

    static native double distance(JnaPoint p1, JnaPoint p2);
  }

  private final JnaPoint from = new JnaPoint(0, 0);
  private final JnaPoint to = new JnaPoint(3, 4);

  JnaDirectCaller(String path) {
    Native.register(Mathlib.class, path);
  }

  @Override
  public int add(int a, int b) {
    return Mathlib.add(a, b);
  }

  @Override
  public String getVersion() {
    return Mathlib.get_version();
  }

  @Override
  public double distance() {
    return Mathlib.distance(from, to);
  }
}
