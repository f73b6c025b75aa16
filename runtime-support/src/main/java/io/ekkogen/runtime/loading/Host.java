package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What loading depends on outside the library itself. Settings that are empty count as not set.
 *
 * @param platform the platform whose artifact is looked for
 * @param properties looks up a system property, null when not set
 * @param variables looks up an environment variable, null when not set
 */
record Host(Platform platform, UnaryOperator<String> properties, UnaryOperator<String> variables) {

  static Host current() {
    return new Host(Platform.current(), System::getProperty, System::getenv);
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isEmpty());
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isEmpty());
  }

  /** What this JVM is, in the words of the error message: {@code amd64, 64-bit, Linux, glibc}. */
  String description() {
    OperatingSystem os = platform.os();
    String system =
        switch (os) {
          case LINUX -> "Linux, glibc";
          case LINUX_MUSL -> "Linux, musl";
          default -> os.displayName();
        };
    String arch = property("os.arch").orElse(platform.arch().key());
    return arch + ", " + platform.arch().pointerSize() * 8 + "-bit, " + system;
  }
}
