package io.ekkogen.fuzzing;

import org.junit.jupiter.api.Test;

/**
 * For any arguments of a script, it gets a result or a JavaScript error, and accesses only its own
 * memory.
 */
class ScriptFuzzTest {
  @Test
  void staysInItsMemory() throws Exception {
    try (ScriptTarget target = new ScriptTarget()) {
      FuzzRun.run(target, 3);
    }
  }
}
