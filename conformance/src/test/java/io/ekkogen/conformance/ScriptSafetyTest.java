package io.ekkogen.conformance;

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
    ScriptChecks.hold("recursion.mjs");
  }
}
