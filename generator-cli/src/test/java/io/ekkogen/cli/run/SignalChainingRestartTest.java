package io.ekkogen.cli.run;

import static io.ekkogen.cli.run.SignalChainingRestart.preloads;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows preloads nothing")
class SignalChainingRestartTest {
  private static final Path LIBRARY = Path.of("/java/lib/libjsig.so");

  @Test
  void theLibraryComesAfterOthers() {
    assertThat(preloads(LIBRARY, null)).contains("/java/lib/libjsig.so");
    assertThat(preloads(LIBRARY, "")).contains("/java/lib/libjsig.so");
    assertThat(preloads(LIBRARY, "/a.so:/b.so")).contains("/a.so:/b.so:/java/lib/libjsig.so");
  }

  @Test
  void aSecondAttemptIsNotMade() {
    assertThat(preloads(LIBRARY, "/java/lib/libjsig.so")).isEmpty();
    assertThat(preloads(LIBRARY, "/a.so:/java/lib/libjsig.so")).isEmpty();
  }

  @Test
  void aLongerPathIsAnotherLibrary() {
    assertThat(preloads(LIBRARY, "/opt/java/lib/libjsig.so /a.so"))
        .contains("/opt/java/lib/libjsig.so /a.so:/java/lib/libjsig.so");
  }

  @Test
  void aPathWithASeparatorCannotBePreloaded() {
    assertThat(preloads(Path.of("/my java/lib/libjsig.so"), null)).isEmpty();
    assertThat(preloads(Path.of("/java:17/lib/libjsig.so"), null)).isEmpty();
  }
}
