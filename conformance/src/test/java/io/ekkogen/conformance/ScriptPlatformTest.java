package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Where scripts run; tests of scripts are tagged {@code scripts}, to be left out elsewhere. */
class ScriptPlatformTest {

  @Test
  void scriptsRunOrTheReasonWhyTheyDoNotIsNamed() {
    boolean isArm = Platform.current().arch() == Architecture.ARM;
    if (isArm || ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
      assertThatThrownBy(() -> EkkoContext.builder().build())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage(
              "Scripts do not run on %s: GraalJS needs %s"
                  .formatted(
                      Platform.current(),
                      isArm ? "unaligned access to memory" : "a little-endian machine"));
    } else {
      try (EkkoContext context = EkkoContext.builder().build()) {
        assertThat(context.evalModule("export default true").getMember("default").asBoolean())
            .isTrue();
      }
    }
  }
}
