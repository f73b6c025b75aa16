package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.Length;
import io.ekkogen.model.type.LengthOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses a length: {@code n}, {@code 16}, {@code n * size + 2}, {@code (n - 1) * size}, {@code
 * column_bytes(stmt, column)}. A product binds tighter than a sum. What is empty has been reported.
 */
final class LengthParser {
  private final LengthTokens tokens;
  private final Names names;
  private final Diagnostics diagnostics;

  private LengthParser(LengthTokens tokens, Names names, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** Finds what names in an expression mean, and reports those that mean nothing. */
  interface Names {
    Optional<Length> parameter(Located<String> name);

    Optional<Length> call(Located<String> function, List<Located<String>> arguments);
  }

  static Optional<Length> parse(Located<String> written, Names names, Diagnostics diagnostics) {
    LengthTokens tokens = new LengthTokens(written);
    if (tokens.areTooMany(diagnostics)) {
      return Optional.empty();
    }
    Optional<Length> length = new LengthParser(tokens, names, diagnostics).sum();
    if (length.isPresent() && !tokens.atEnd()) {
      tokens.report(diagnostics, "+, - or *, or the end");
      return Optional.empty();
    }
    return length;
  }

  private Optional<Length> sum() {
    Optional<Length> left = product();
    while (left.isPresent()) {
      if (tokens.take("+")) {
        left = operation(LengthOperator.SUM, left.get(), product());
      } else if (tokens.take("-")) {
        left = operation(LengthOperator.DIFFERENCE, left.get(), product());
      } else {
        return left;
      }
    }
    return left;
  }

  private Optional<Length> product() {
    Optional<Length> left = factor();
    while (left.isPresent() && tokens.take("*")) {
      left = operation(LengthOperator.PRODUCT, left.get(), factor());
    }
    return left;
  }

  private static Optional<Length> operation(
      LengthOperator operator, Length left, Optional<Length> right) {
    return right.map(it -> new Length.Operation(operator, left, it));
  }

  private Optional<Length> factor() {
    if (tokens.isNumber()) {
      return number(tokens.take());
    }
    if (tokens.isName()) {
      Located<String> name = tokens.take();
      return tokens.take("(") ? call(name) : names.parameter(name);
    }
    if (tokens.take("(")) {
      return sum().filter(inner -> take(")"));
    }
    return wrong("a parameter, a number, an export or \"(\"");
  }

  private Optional<Length> number(Located<String> number) {
    Optional<Integer> value = Literals.count(number.value());
    if (value.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BAD_VALUE,
          number.location(),
          Quoted.of(number.value()) + " is too large for a length",
          "an integer from 0 to 2147483647");
    }
    return value.map(Length.Number::new);
  }

  private Optional<Length> call(Located<String> function) {
    List<Located<String>> arguments = new ArrayList<>();
    while (!tokens.take(")")) {
      if (!arguments.isEmpty() && !take(",")) {
        return Optional.empty();
      }
      if (!tokens.isName()) {
        return wrong("the name of a parameter");
      }
      arguments.add(tokens.take());
    }
    return names.call(function, arguments);
  }

  private boolean take(String sign) {
    boolean isNext = tokens.take(sign);
    if (!isNext) {
      tokens.report(diagnostics, "\"" + sign + "\"");
    }
    return isNext;
  }

  private Optional<Length> wrong(String expected) {
    tokens.report(diagnostics, expected);
    return Optional.empty();
  }
}
