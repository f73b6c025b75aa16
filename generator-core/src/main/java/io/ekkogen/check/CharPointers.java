package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping;
import java.util.Optional;

/**
 * Notes the first use of {@code char*}: in a C header it is text, in a mapping a pointer to one
 * character.
 */
final class CharPointers implements Rule {

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    note(mapping, diagnostics, "char*", "\"string\"");
    note(mapping, diagnostics, "wchar*", "\"wstring\"");
    note(mapping, diagnostics, "char16*", "\"string\" with the encoding \"utf-16\"");
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
                    Optional.of("text is " + text)));
  }
}
