package io.ekkogen.benchmarks;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code struct Point} as written by hand for JNA. */
@FieldOrder({"x", "y"})
public class JnaPoint extends Structure {
  public double x;
  public double y;

  /** A zeroed point. */
  public JnaPoint() {}

  JnaPoint(double x, double y) {
    this.x = x;
    this.y = y;
  }
}
