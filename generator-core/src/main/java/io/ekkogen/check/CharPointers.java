package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping;
import java.util.Optional;

/** A header's {@code char *} is text, a mapping's one character. Noted once, where first used. */
final class CharPointers implements Rule {

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    note(mapping, diagnostics, "char*", "string");
    note(mapping, diagnostics, "wchar*", "wstring");
  }

  private static void note(Mapping mapping, Diagnostics diagnostics, String pointer, String text) {
    WrittenTypes.of(mapping)
        .filter(type -> type.value().equals(pointer))
        .findFirst()
        .ifPresent(
            type ->
                diagnostics.report(
                    DiagnosticCode.CHAR_POINTER,
                    type.location(),
                    Quoted.of(pointer) + " is a pointer to one character",
                    Optional.empty(),
                    Optional.of("text is " + Quoted.of(text))));
  }
}
