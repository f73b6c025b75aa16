package io.ekkogen.fuzzing;

import org.junit.jupiter.api.Test;

/** Whatever a script passes, it gets a result or an error of its own, and stays in its memory. */
class ScriptFuzzTest {
  @Test
  void staysInItsMemory() throws Exception {
    try (ScriptTarget target = new ScriptTarget()) {
      FuzzRun.run(target, 15);
    }
  }
}
