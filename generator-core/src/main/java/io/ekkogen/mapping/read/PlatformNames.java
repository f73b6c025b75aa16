package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.PlatformWords;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks names of operating systems and architectures. */
public final class PlatformNames {
  private static final List<String> SYSTEMS =
      Arrays.stream(OperatingSystem.values()).map(OperatingSystem::key).toList();
  private static final List<String> ARCHITECTURES =
      Arrays.stream(Architecture.values()).map(Architecture::key).toList();

  private final Diagnostics diagnostics;

  public PlatformNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Checks an operating system; empty after a report.
   *
   * @param keys the keys of the same object
   */
  public Optional<Located<String>> system(String key, SourceLocation location, Spelling keys) {
    return known(key, location, "operating system", SYSTEMS, keys);
  }

  /** Like {@link #system}, for an architecture. */
  public Optional<Located<String>> architecture(
      String key, SourceLocation location, Spelling keys) {
    return known(key, location, "architecture", ARCHITECTURES, keys);
  }

  /** Checks {@code os} or {@code os/arch}; empty after a report. */
  public Optional<Located<String>> platform(Located<String> written) {
    String text = written.value();
    int slash = text.indexOf('/');
    String system = slash < 0 ? text : text.substring(0, slash);
    Optional<String> os =
        system(system, written.location(), new Spelling(diagnostics)).map(Located::value);
    if (slash < 0 || os.isEmpty()) {
      return os.map(known -> new Located<>(known, written.location()));
    }
    return architecture(text.substring(slash + 1), written.location(), new Spelling(diagnostics))
        .map(arch -> new Located<>(os.get() + "/" + arch.value(), written.location()));
  }

  private Optional<Located<String>> known(
      String key, SourceLocation location, String what, List<String> known, Spelling keys) {
    Optional<String> canonical = Spelling.canonical(key, known);
    if (canonical.isPresent()) {
      return keys.take(canonical.get(), key, location)
          ? Optional.of(new Located<>(canonical.get(), location))
          : Optional.empty();
    }
    Optional<String> meant = Optional.of(PlatformWords.usual(key)).filter(known::contains);
    diagnostics.report(
        UNKNOWN_PLATFORM,
        location,
        "unknown " + what + " " + Quoted.of(key),
        Optional.of("one of " + String.join(", ", known)),
        meant.or(() -> DidYouMean.closest(key, known)).map(DidYouMean::ask));
    return Optional.empty();
  }
}
