package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.PlatformWords;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks names of operating systems and architectures. */
final class PlatformNames {
  private static final List<String> SYSTEMS =
      Arrays.stream(OperatingSystem.values()).map(OperatingSystem::key).toList();
  private static final List<String> ARCHITECTURES =
      Arrays.stream(Architecture.values()).map(Architecture::key).toList();

  private PlatformNames() {}

  /**
   * Checks an operating system; empty after a report.
   *
   * @param keys the keys of the same object
   */
  static Optional<Located<String>> system(
      Located<String> key, Spelling keys, Diagnostics diagnostics) {
    return known(key, "operating system", SYSTEMS, keys, diagnostics);
  }

  /** Like {@link #system}, for an architecture. */
  static Optional<Located<String>> architecture(
      Located<String> key, Spelling keys, Diagnostics diagnostics) {
    return known(key, "architecture", ARCHITECTURES, keys, diagnostics);
  }

  /** Checks {@code os} or {@code os/arch}; empty after a report. */
  static Optional<Located<String>> platform(Located<String> written, Diagnostics diagnostics) {
    String[] parts = written.value().split("/", 2);
    Optional<Located<String>> os =
        system(new Located<>(parts[0], written.location()), new Spelling(diagnostics), diagnostics);
    if (parts.length == 1 || os.isEmpty()) {
      return os;
    }
    return architecture(
            new Located<>(parts[1], written.location()), new Spelling(diagnostics), diagnostics)
        .map(arch -> new Located<>(os.get().value() + "/" + arch.value(), written.location()));
  }

  private static Optional<Located<String>> known(
      Located<String> key,
      String what,
      List<String> known,
      Spelling keys,
      Diagnostics diagnostics) {
    Optional<String> canonical = Spelling.canonical(key.value(), known);
    if (canonical.isPresent()) {
      return canonical
          .filter(name -> keys.take(name, key))
          .map(name -> new Located<>(name, key.location()));
    }
    Optional<String> meant = Optional.of(PlatformWords.usual(key.value())).filter(known::contains);
    diagnostics.report(
        UNKNOWN_PLATFORM,
        key.location(),
        "unknown " + what + " " + Quoted.of(key.value()),
        Optional.of("one of " + String.join(", ", known)),
        meant.or(() -> DidYouMean.closest(key.value(), known)).map(DidYouMean::ask));
    return Optional.empty();
  }
}
