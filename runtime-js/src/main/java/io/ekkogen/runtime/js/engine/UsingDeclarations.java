package io.ekkogen.runtime.js.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains the syntax errors that an engine without {@code using} declarations reports for them.
 */
final class UsingDeclarations {
  /** The place, the message and the line of the first error. */
  private static final Pattern ERROR =
      Pattern.compile("SyntaxError: (\\S.*:\\d+):(\\d+): .*\\R(.*)");

  private static final Pattern DECLARATION =
      Pattern.compile("\\b(await\\s+)?using\\s+([\\p{Alpha}_$][\\w$]*)");

  private static final Pattern STACK = Pattern.compile("\\R    at [\\s\\S]*");

  private UsingDeclarations() {}

  /** Replaces the message of such an error; returns others unchanged. */
  static String explain(String shown) {
    Matcher error = ERROR.matcher(shown);
    if (!error.lookingAt()) {
      return shown;
    }
    int column = Integer.parseInt(error.group(2)) - 1;
    Matcher declaration = DECLARATION.matcher(error.group(3));
    while (declaration.find()) {
      if (declaration.start() <= column && column < declaration.end()) {
        Matcher stack = STACK.matcher(shown);
        return "SyntaxError: "
            + error.group(1)
            + ":"
            + (declaration.start() + 1)
            + ": "
            + advice(declaration.group(2), declaration.group(1) != null)
            + (stack.find() ? stack.group() : "");
      }
    }
    return shown;
  }

  private static String advice(String name, boolean isAsync) {
    return "this engine has no '%s' declarations; write: const %s = …; try { … } finally { %s%s[Symbol.%s](); }"
        .formatted(
            isAsync ? "await using" : "using",
            name,
            isAsync ? "await " : "",
            name,
            isAsync ? "asyncDispose" : "dispose");
  }
}
