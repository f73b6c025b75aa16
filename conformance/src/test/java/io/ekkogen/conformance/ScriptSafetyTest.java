package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scripts that try to make the glue read or write outside what a function was passed. */
class ScriptSafetyTest {

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
    // Of later JDKs more classes are first needed at the end of the stack.
    if (Runtime.version().feature() < 22) {
      assertThat(Forked.java(Forked.OPTIMIZED, Forked.main(RecursionMain.class)))
          .isEqualTo("held\n");
    }
  }

  /** Forked: a class of the JDK that is first needed at the end of the stack is lost for good. */
  static final class RecursionMain {
    public static void main(String[] args) throws Exception {
      ScriptChecks.hold("recursion.mjs");
      System.out.print("held\n");
    }
  }
}
