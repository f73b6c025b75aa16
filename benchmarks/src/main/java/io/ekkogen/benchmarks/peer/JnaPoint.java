package io.ekkogen.benchmarks.peer;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code Point} as written by hand for JNA. */
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

  /** Passed by value. */
  public static final class ByValue extends JnaPoint implements Structure.ByValue {
    /** A zeroed point. */
    public ByValue() {}

    ByValue(double x, double y) {
      super(x, y);
    }
  }
}
