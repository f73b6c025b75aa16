package io.ekkogen.conformance.memory;

import io.ekkogen.conformance.probes.Labelled;
import io.ekkogen.conformance.probes.Odd;
import io.ekkogen.conformance.probes.Probes;
import io.ekkogen.runtime.js.EkkoContext;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/**
 * Prints which memory is accessible: the last byte of an argument, the byte after it, and freed
 * memory. Run in a separate JVM with one of the allocators.
 */
final class ProbeMain {
  private static final Probes LIB = Probes.load();
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private ProbeMain() {}

  public static void main(String[] args) throws Exception {
    ends("reading sbyte[13]", 13, offset -> LIB.readBytes(new byte[13], offset));
    ends("writing sbyte[13]", 13, offset -> LIB.writeBytes(new byte[13], offset));
    ends("writing short[7]", 14, offset -> LIB.writeShorts(new short[7], offset));
    ends("sbyte[100000]", 100_000, offset -> LIB.writeBytes(new byte[100_000], offset));
    ends("string", 6, offset -> LIB.readText("hello", offset));
    ends("wstring", 3 * com.sun.jna.Native.WCHAR_SIZE, offset -> LIB.readWide("ab", offset));
    ends("string buffer", 11, offset -> LIB.writeBuffer(new StringBuilder(), 11, offset));
    ends("structure", 13, offset -> LIB.writeOdd(new Odd(), offset));
    ends("structures", 39, offset -> LIB.writeOdds(odds(), offset));
    ends("string of a structure", 4, offset -> LIB.writeBehindLabel(labelled(), offset));
    ends("result of a callback", 5, offset -> LIB.writeBehindResult(() -> "four", offset));
    LIB.keepBytes(new byte[13]);
    System.out.print("scratch after the call: " + (LIB.readKept() == 0 ? "there" : "gone") + "\n");
    LIB.keepOdd(new Odd());
    System.out.print("structure once collected: " + (isCollected() ? "gone" : "there") + "\n");
    try (EkkoContext context =
        EkkoContext.builder().grantAllNative().grantFfi(true).out(System.out).build()) {
      context.run(Path.of(ProbeMain.class.getResource("/scripts/probes.mjs").toURI()));
    }
  }

  private static Odd[] odds() {
    return new Odd[] {new Odd(), new Odd(), new Odd()};
  }

  private static Labelled labelled() {
    Labelled labelled = new Labelled();
    labelled.setLabel("abc");
    return labelled;
  }

  private static void ends(String name, int size, IntUnaryOperator probe) {
    String last = probe.applyAsInt(size - 1) == 0 ? "there" : "gone";
    String next = probe.applyAsInt(size) == 0 ? "there" : "gone";
    System.out.print(name + ": " + last + ", " + next + "\n");
  }

  private static boolean isCollected() {
    long end = System.nanoTime() + (isGuarded() ? PATIENCE_NANOS : 0);
    do {
      System.gc();
      if (LIB.readKept() != 0) {
        return true;
      }
    } while (System.nanoTime() < end);
    return false;
  }

  /** Whether there are guard pages; without them, all accesses succeed. */
  private static boolean isGuarded() {
    return "guard".equals(System.getProperty("ekkogen.debug.memory"));
  }
}
