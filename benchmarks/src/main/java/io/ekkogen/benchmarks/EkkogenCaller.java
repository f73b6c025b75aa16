package io.ekkogen.benchmarks;

import io.ekkogen.benchmarks.mathlib.Mathlib;
import io.ekkogen.benchmarks.mathlib.Point;

/** The generated binding, over the linker that is chosen when it is loaded. */
final class EkkogenCaller implements Caller {
  private final Mathlib mathlib = Mathlib.load();
  private final Point from = new Point(0, 0);
  private final Point to = new Point(3, 4);

  @Override
  public int add(int a, int b) {
    return mathlib.add(a, b);
  }

  @Override
  public String getVersion() {
    return mathlib.getVersion();
  }

  @Override
  public double distance() {
    return mathlib.distance(from, to);
  }
}
