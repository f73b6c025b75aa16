package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.Optional;

/**
 * Notes the first use of {@code long} and of {@code bool}, which are C#'s, as in P/Invoke: 64 bits,
 * and the 4-byte BOOL. The author of a mapping for Linux or macOS probably means C's.
 */
final class WidthTraps implements Rule {

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    boolean unix =
        mapping.artifacts().stream()
            .anyMatch(artifact -> !artifact.os().value().equals(OperatingSystem.WINDOWS.key()));
    if (!unix) {
      return;
    }
    note(
        mapping,
        diagnostics,
        "long",
        DiagnosticCode.C_LONG,
        "\"long\" is 64 bits on every platform, as in C#",
        "C's long is \"clong\"; 64 bits are \"int64\" too, without this note");
    note(
        mapping,
        diagnostics,
        "bool",
        DiagnosticCode.C_BOOL,
        "\"bool\" is the 4-byte BOOL, as in P/Invoke",
        "the bool of C99 and C++ is \"bool8\"");
  }

  private static void note(
      Mapping mapping,
      Diagnostics diagnostics,
      String type,
      DiagnosticCode code,
      String message,
      String hint) {
    WrittenTypes.of(mapping)
        .filter(text -> text.value().matches(type + "(\\*|\\[\\d*])?"))
        .findFirst()
        .ifPresent(
            text ->
                diagnostics.report(
                    code, text.location(), message, Optional.empty(), Optional.of(hint)));
  }
}
