package io.ekkogen.runtime.js.imports;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names that a CommonJS file exports, from its text, so that {@code import} can bind them
 * before the file runs. A name that is found by mistake is undefined; one that is missed is a
 * member of the default export only.
 *
 * @param names names of exports
 * @param reexported specifiers of files whose exports are exported too
 */
record CommonJsExports(Set<String> names, Set<String> reexported) {
  private static final String NAME = "([A-Za-z_$][\\w$]*)";
  private static final String EXPORTS = "\\b(?:module\\s*\\.\\s*)?exports\\b\\s*";
  private static final String REQUIRE = "require\\s*\\(\\s*['\"]([^'\"\\n]+)['\"]\\s*\\)";

  private static final Pattern MEMBER =
      Pattern.compile(
          EXPORTS + "(?:\\.\\s*" + NAME + "|\\[\\s*['\"]([^'\"\\n\\\\]+)['\"]\\s*\\])\\s*=(?!=)");
  private static final Pattern DEFINED =
      Pattern.compile(
          "\\.\\s*defineProperty\\s*\\(\\s*" + EXPORTS + ",\\s*['\"]([^'\"\\n\\\\]+)['\"]");
  private static final Pattern REEXPORT =
      Pattern.compile(
          "(?:\\bmodule\\s*\\.\\s*exports\\s*=|\\b__export(?:Star)?\\s*\\(|\\.\\.\\.)\\s*"
              + REQUIRE);
  private static final Pattern OBJECT = Pattern.compile("\\bmodule\\s*\\.\\s*exports\\s*=\\s*\\{");
  private static final Pattern KEY =
      Pattern.compile(
          "\\G(?:(?:get|async)\\s+)?(?:" + NAME + "|['\"]([^'\"\\n\\\\]+)['\"])\\s*(?=[,:}(])");

  static CommonJsExports of(String text) {
    CommonJsExports found = new CommonJsExports(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Matcher match = MEMBER.matcher(text); match.find(); ) {
      found.names.add(match.group(1) != null ? match.group(1) : match.group(2));
    }
    for (Matcher match = DEFINED.matcher(text); match.find(); ) {
      found.names.add(match.group(1));
    }
    for (Matcher match = REEXPORT.matcher(text); match.find(); ) {
      found.reexported.add(match.group(1));
    }
    for (Matcher match = OBJECT.matcher(text); match.find(); ) {
      found.addKeys(text, match.end());
    }
    return found;
  }

  /** Adds the keys of an object literal. */
  private void addKeys(String text, int start) {
    Matcher key = KEY.matcher(text);
    int at = nextToken(text, start);
    while (at < text.length() && text.charAt(at) != '}') {
      if (key.find(at)) {
        names.add(key.group(1) != null ? key.group(1) : key.group(2));
      }
      at = nextToken(text, endOfMember(text, at) + 1);
    }
  }

  /** Skips spaces and comments. */
  private static int nextToken(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (SkippedText.isComment(text, at)) {
        at = SkippedText.endOfComment(text, at);
      } else if (!Character.isWhitespace(text.charAt(at))) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The place of the comma after a member, or that before the brace at the end of the object. */
  private static int endOfMember(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (SkippedText.isQuote(text, at)) {
        at = SkippedText.endOfQuoted(text, at);
      } else if (SkippedText.isComment(text, at)) {
        at = SkippedText.endOfComment(text, at);
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth == 0 && c == ',') {
        return at;
      } else if (c == ')' || c == ']' || c == '}') {
        if (depth == 0) {
          return at - 1;
        }
        depth--;
      }
    }
    return text.length();
  }
}
