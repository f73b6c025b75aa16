package io.ekkogen.runtime.js.ffi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk-independent")
class FfiSettingsTest {
  private static FfiSettings of(Map<String, String> properties, Map<String, String> environment) {
    return FfiSettings.of(properties::get, environment::get);
  }

  @Test
  void environmentVariablesTurnThemOn() {
    assertThat(of(Map.of(), Map.of())).isEqualTo(new FfiSettings(false, false));
    assertThat(of(Map.of(), Map.of("EKKOGEN_FFI_GUARD", "1")))
        .isEqualTo(new FfiSettings(true, false));
    assertThat(of(Map.of(), Map.of("EKKOGEN_FFI_LEAKS", "1", "EKKOGEN_FFI_GUARD", "0")))
        .isEqualTo(new FfiSettings(false, true));
  }

  @Test
  void propertiesWin() {
    assertThat(of(Map.of("ekkogen.ffi.leaks", "false"), Map.of("EKKOGEN_FFI_LEAKS", "1")))
        .isEqualTo(new FfiSettings(false, false));
    assertThat(of(Map.of("ekkogen.ffi.guard", "true"), Map.of()))
        .isEqualTo(new FfiSettings(true, false));
  }
}
