package io.ekkogen.conformance.callback;

import com.sun.jna.Memory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** Collects garbage, and reuses its memory for other data. */
final class Garbage {
  private Garbage() {}

  static void collect() {
    List<Memory> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      System.gc();
      try {
        Thread.sleep(20); // for the cleaner's thread
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      for (int size = 1; size <= 1000; size++) {
        Memory other = new Memory(1 + size % 64);
        other.setMemory(0, other.size(), (byte) 'x');
        others.add(other);
      }
    }
    Reference.reachabilityFence(others);
  }
}
