package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks names of operating systems and architectures. */
public final class PlatformNames {
  private static final List<String> SYSTEMS =
      Arrays.stream(OperatingSystem.values()).map(OperatingSystem::key).toList();
  private static final List<String> ARCHITECTURES =
      Arrays.stream(Architecture.values()).map(Architecture::key).toList();

  /** What other tools call the same thing. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("macos", "darwin"),
          Map.entry("mac", "darwin"),
          Map.entry("osx", "darwin"),
          Map.entry("win", "windows"),
          Map.entry("win32", "windows"),
          Map.entry("win64", "windows"),
          Map.entry("musl", "linux-musl"),
          Map.entry("amd64", "x64"),
          Map.entry("x86_64", "x64"),
          Map.entry("x86-64", "x64"),
          Map.entry("i386", "x86"),
          Map.entry("i686", "x86"),
          Map.entry("ia32", "x86"),
          Map.entry("aarch64", "arm64"));

  private final Diagnostics diagnostics;

  /**
   * The names of the format for {@code os/arch} in those of other tools; as written where there are
   * none.
   */
  public static String usual(String platform) {
    return Arrays.stream(platform.split("/", -1))
        .map(part -> OTHER_NAMES.getOrDefault(part.toLowerCase(Locale.ROOT), part))
        .collect(Collectors.joining("/"));
  }

  PlatformNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The operating system, or empty after a report. */
  Optional<Located<String>> system(String key, SourceLocation location) {
    return known(key, location, "operating system", SYSTEMS);
  }

  /** The architecture, or empty after a report. */
  Optional<Located<String>> architecture(String key, SourceLocation location) {
    return known(key, location, "architecture", ARCHITECTURES);
  }

  /** {@code os} or {@code os/arch}, or empty after a report. */
  Optional<Located<String>> platform(Located<String> written) {
    String text = written.value();
    int slash = text.indexOf('/');
    String system = slash < 0 ? text : text.substring(0, slash);
    boolean isKnown =
        system(system, written.location()).isPresent()
            && (slash < 0
                || architecture(text.substring(slash + 1), written.location()).isPresent());
    return isKnown ? Optional.of(written) : Optional.empty();
  }

  private Optional<Located<String>> known(
      String key, SourceLocation location, String what, List<String> known) {
    if (known.contains(key)) {
      return Optional.of(new Located<>(key, location));
    }
    Optional<String> meant =
        Optional.ofNullable(OTHER_NAMES.get(key.toLowerCase(Locale.ROOT))).filter(known::contains);
    diagnostics.report(
        UNKNOWN_PLATFORM,
        location,
        "unknown " + what + " " + Quoted.of(key),
        Optional.of("one of " + String.join(", ", known)),
        meant.or(() -> DidYouMean.closest(key, known)).map(DidYouMean::ask));
    return Optional.empty();
  }
}
