package io.ekkogen.conformance;

import org.junit.jupiter.api.Test;

/** Scripts that try to make the glue read or write outside what a function was passed. */
class ScriptSafetyTest {

  @Test
  @Rules("F-150")
  void valuesAreConvertedFromPrimitivesAlone() throws Exception {
    ScriptChecks.hold("values.mjs");
  }
}
