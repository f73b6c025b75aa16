package io.ekkogen.benchmarks;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** JNA's interface mapping, written by hand. */
final class JnaInterfaceCaller implements Caller {
  /** JNA needs it public. */
  public interface Mathlib extends Library {
    int add(int a, int b);

    String get_version();

    double distance(JnaPoint p1, JnaPoint p2);
  }

  private final Mathlib mathlib;
  private final JnaPoint from = new JnaPoint(0, 0);
  private final JnaPoint to = new JnaPoint(3, 4);

  JnaInterfaceCaller(String path) {
    mathlib = Native.load(path, Mathlib.class);
  }

  @Override
  public int add(int a, int b) {
    return mathlib.add(a, b);
  }

  @Override
  public String getVersion() {
    return mathlib.get_version();
  }

  @Override
  public double distance() {
    return mathlib.distance(from, to);
  }
}
