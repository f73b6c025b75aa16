package io.ekkogen.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** For any mapping, the generator reports errors or generates code that compiles. */
class MappingFuzzTest {
  @Test
  void isReportedOrCompiles() throws Exception {
    MappingTarget target = new MappingTarget();

    FuzzRun.run(target, 100);

    // The inputs must reach both the reader and later stages.
    assertThat(target.accepted()).isGreaterThan(target.refused() / 20);
    assertThat(target.refused()).isGreaterThan(target.accepted() / 20);
  }
}
