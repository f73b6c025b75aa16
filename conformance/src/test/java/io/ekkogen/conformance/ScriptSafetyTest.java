package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts that try to make the glue access memory outside of a function's arguments. */
@Tag("linker-independent")
@Tag("scripts")
class ScriptSafetyTest {
  /** The optimizing compiler, whose frames differ, takes twice the time. */
  private static final String COMPILER =
      Endurance.SHARE == 1 ? Forked.OPTIMIZED : "-XX:TieredStopAtLevel=1";

  @Test
  @Rules("F-150")
  void valuesAreConvertedFromPrimitivesAlone() throws Exception {
    ScriptChecks.hold("values.mjs");
  }

  @Test
  @Rules("F-151")
  void accessorsWorkOnInstancesOfTheirStructure() throws Exception {
    ScriptChecks.hold("accessors.mjs");
  }

  @Test
  @Rules({"F-152", "F-153"})
  void arraysAreCheckedBeforeTheCallAndReadOnce() throws Exception {
    ScriptChecks.hold("buffers.mjs");
  }

  @Test
  @Rules("F-154")
  void recursionThroughNativeCodeEndsInARangeError() throws Exception {
    // Later JDKs load more classes for the first time at the end of the stack.
    if (Runtime.version().feature() < 22) {
      assertThat(Forked.java(COMPILER, Forked.main(RecursionMain.class))).isEqualTo("held\n");
    }
  }

  /** Forked: a JDK class whose initialisation fails at the end of the stack stays unusable. */
  static final class RecursionMain {
    public static void main(String[] args) throws Exception {
      ScriptChecks.hold("recursion.mjs");
      System.out.print("held\n");
    }
  }
}
