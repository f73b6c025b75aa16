package io.ekkogen.runtime.js.imports;

/** Finds the comments and strings of a script, in which text means nothing. */
final class SkippedText {
  private SkippedText() {}

  /** Whether a comment begins. */
  static boolean isComment(String text, int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** The last character of a comment. */
  static int endOfComment(String text, int start) {
    boolean isLine = text.charAt(start + 1) == '/';
    int end = text.indexOf(isLine ? "\n" : "*/", start + 2);
    return end < 0 ? text.length() : isLine ? end : end + 1;
  }

  /** Whether a string or a template begins. */
  static boolean isQuote(String text, int at) {
    return "'\"`".indexOf(text.charAt(at)) >= 0;
  }

  /** The last character of a string or a template; strings end with their line. */
  static int endOfQuoted(String text, int start) {
    char quote = text.charAt(start);
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == quote || c == '\n' && quote != '`') {
        return at;
      }
    }
    return text.length();
  }
}
