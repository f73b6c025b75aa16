package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Identifiers;
import io.ekkogen.mapping.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a length expression, each with its place. */
final class LengthTokens {
  /** Parsing and generating are recursive, so a hostile mapping must not nest deeper. */
  private static final int MOST = 64;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z_$][\\w$]*|[0-9]+|\\S");

  private final Located<String> written;
  private final List<Located<String>> tokens = new ArrayList<>();
  private int next;

  LengthTokens(Located<String> written) {
    this.written = written;
    Matcher matcher = TOKEN.matcher(written.value());
    while (tokens.size() <= MOST && matcher.find()) {
      tokens.add(new Located<>(matcher.group(), place(matcher)));
    }
  }

  /** Where a token is: the whole text, if it is alone, or that has escape sequences. */
  private SourceLocation place(Matcher token) {
    SourceLocation whole = written.location();
    int length = written.value().length();
    boolean isPart = token.end() - token.start() < length;
    boolean isVerbatim = whole.length() == length + 2;
    return isPart && isVerbatim
        ? new SourceLocation(
            whole.file(),
            whole.line(),
            whole.column() + 1 + token.start(),
            token.end() - token.start())
        : whole;
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  boolean isName() {
    return !atEnd() && Identifiers.isIdentifier(tokens.get(next).value());
  }

  boolean isNumber() {
    return !atEnd() && NUMBER.matcher(tokens.get(next).value()).matches();
  }

  /** Takes the next token if it is {@code sign}. */
  boolean take(String sign) {
    boolean isNext = !atEnd() && tokens.get(next).value().equals(sign);
    next += isNext ? 1 : 0;
    return isNext;
  }

  /** Takes the next token. */
  Located<String> take() {
    return tokens.get(next++);
  }

  /** Reports that the next token, or the end, is wrong. */
  void report(Diagnostics diagnostics, String expected) {
    String problem =
        tokens.isEmpty()
            ? "the length is empty"
            : atEnd()
                ? "the length ends too early"
                : "unexpected \"" + tokens.get(next).value() + "\" in a length";
    SourceLocation place = atEnd() ? written.location() : tokens.get(next).location();
    diagnostics.report(DiagnosticCode.BAD_LENGTH, place, problem, expected);
  }

  /** Reports an expression that is too long; whether it is. */
  boolean areTooMany(Diagnostics diagnostics) {
    if (tokens.size() <= MOST) {
      return false;
    }
    diagnostics.report(
        DiagnosticCode.BAD_LENGTH,
        written.location(),
        "the length is too long",
        "at most " + MOST + " names, numbers and signs");
    return true;
  }
}
