package io.ekkogen.runtime.js.ffi;

import java.util.function.UnaryOperator;

/**
 * Settings for finding errors in scripts: a system property such as {@code ekkogen.ffi.guard}, else
 * an environment variable such as {@code EKKOGEN_FFI_GUARD}.
 *
 * @param guard whether blocks are put before guard pages
 * @param leaks whether what was not freed is listed when the context closes
 */
record FfiSettings(boolean guard, boolean leaks) {
  static FfiSettings current() {
    return of(System::getProperty, System::getenv);
  }

  static FfiSettings of(UnaryOperator<String> properties, UnaryOperator<String> environment) {
    return new FfiSettings(
        isOn(properties.apply("ekkogen.ffi.guard"), environment.apply("EKKOGEN_FFI_GUARD")),
        isOn(properties.apply("ekkogen.ffi.leaks"), environment.apply("EKKOGEN_FFI_LEAKS")));
  }

  private static boolean isOn(String property, String variable) {
    String value = property != null ? property : variable;
    return value != null && (value.equals("1") || value.equals("true"));
  }
}
