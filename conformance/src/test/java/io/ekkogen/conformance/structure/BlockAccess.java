package io.ekkogen.conformance.structure;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.blocks.Blocks;
import io.ekkogen.conformance.blocks.Spot;

/** The ways in which Java passes the first structure of a block to native code. */
enum BlockAccess {
  LOAD(Blocks.load()),
  PLAIN_JNA(Bindings.plainJna("blocks", Blocks.class)),
  BY_HAND(Native.load(Bindings.file("blocks").toString(), ByHand.class)),
  DIRECT(new Direct());

  private final Object lib;

  BlockAccess(Object lib) {
    this.lib = lib;
  }

  /** A handwritten JNA interface. */
  public interface ByHand extends Library {
    double spots_sum(Spot first, int count);

    void spots_move(Spot first, int count, double by);
  }

  /** JNA's direct mapping. */
  static final class Direct {
    static {
      Native.register(Direct.class, Bindings.file("blocks").toString());
    }

    native double spots_sum(Spot first, int count);

    native void spots_move(Spot first, int count, double by);
  }

  double sum(Spot first, int count) {
    if (lib instanceof Blocks blocks) {
      return blocks.spotSum(first, count);
    }
    return lib instanceof Direct direct
        ? direct.spots_sum(first, count)
        : ((ByHand) lib).spots_sum(first, count);
  }

  void move(Spot first, int count, double by) {
    if (lib instanceof Blocks blocks) {
      blocks.spotMove(first, count, by);
    } else if (lib instanceof Direct direct) {
      direct.spots_move(first, count, by);
    } else {
      ((ByHand) lib).spots_move(first, count, by);
    }
  }
}
