package io.ekkogen.runtime.platform;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The environment of a search: the platform and settings. Empty settings count as unset.
 *
 * @param platform the platform whose artifact is searched
 * @param properties looks up a system property; null if unset
 * @param variables looks up an environment variable; null if unset
 */
public record Host(
    Platform platform, UnaryOperator<String> properties, UnaryOperator<String> variables) {

  public static Host current() {
    return new Host(Platform.current(), System::getProperty, System::getenv);
  }

  public Optional<String> property(String name) {
    return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isEmpty());
  }

  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isEmpty());
  }

  /** A description of this JVM for error messages: {@code amd64, 64-bit, Linux, glibc}. */
  public String description() {
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
