package io.ekkogen.mapping.object;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import java.util.Optional;

/** Reads whole numbers in a range. */
public final class WholeNumbers {
  private final Diagnostics diagnostics;

  public WholeNumbers(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a number; empty after a report.
   *
   * @param what describes the number in the message
   */
  public Optional<Located<Integer>> read(
      Located<String> written, DiagnosticCode code, String what, int least, int most) {
    String text = written.value();
    if (text.matches("[0-9]{1,10}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return Optional.of(new Located<>((int) value, written.location()));
      }
    }
    diagnostics.report(
        code,
        written.location(),
        what + " cannot be " + Quoted.of(text),
        "an integer from " + least + " to " + most);
    return Optional.empty();
  }

  /** Like {@link #read}, for powers of two from 1. */
  public Optional<Located<Integer>> readPower(
      Located<String> written, DiagnosticCode code, String what, int most) {
    String text = written.value();
    if (text.matches("[0-9]{1,9}")) {
      int value = Integer.parseInt(text);
      if (Integer.bitCount(value) == 1 && value <= most) {
        return Optional.of(new Located<>(value, written.location()));
      }
    }
    diagnostics.report(
        code,
        written.location(),
        what + " cannot be " + Quoted.of(text),
        "a power of two from 1 to " + most);
    return Optional.empty();
  }
}
