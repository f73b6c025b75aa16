package io.ekkogen.conformance.structure;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.util.List;

/** A pair of doubles with a generated or handwritten class, including protected methods. */
interface PairUnderTest {
  double x();

  double y();

  void set(double x, double y);

  int offset(String field);

  void use(Pointer memory, int offset);

  void ensure();

  List<String> order();

  default Structure structure() {
    return (Structure) this;
  }

  /** Generated. */
  class Generated extends io.ekkogen.conformance.structs.Pair implements PairUnderTest {
    public Generated() {}

    public Generated(Pointer memory) {
      super(memory);
    }

    @Override
    public double x() {
      return getX();
    }

    @Override
    public double y() {
      return getY();
    }

    @Override
    public void set(double newX, double newY) {
      setX(newX);
      setY(newY);
    }

    @Override
    public int offset(String field) {
      return fieldOffset(field);
    }

    @Override
    public void use(Pointer memory, int offset) {
      useMemory(memory, offset);
    }

    @Override
    public void ensure() {
      ensureAllocated();
    }

    @Override
    public List<String> order() {
      return getFieldOrder();
    }
  }

  /** A handwritten JNA structure. */
  @Structure.FieldOrder({"x", "y"})
  class ByHand extends Structure implements PairUnderTest {
    public double x;
    public double y;

    public ByHand() {}

    public ByHand(Pointer memory) {
      super(memory);
      read();
    }

    @Override
    public double x() {
      return x;
    }

    @Override
    public double y() {
      return y;
    }

    @Override
    public void set(double newX, double newY) {
      x = newX;
      y = newY;
    }

    @Override
    public int offset(String field) {
      return fieldOffset(field);
    }

    @Override
    public void use(Pointer memory, int offset) {
      useMemory(memory, offset);
    }

    @Override
    public void ensure() {
      ensureAllocated();
    }

    @Override
    public List<String> order() {
      return getFieldOrder();
    }
  }
}
