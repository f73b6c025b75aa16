package io.ekkogen.emit.java.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a statement that is too long for a line where people would: after the sign of an
 * assignment, else inside the parentheses of its outermost call.
 */
final class StatementWrap {
  private static final String DEEPER = "    ";

  private StatementWrap() {}

  /** The lines of {@code line}: itself where it fits, or where it is no statement with a call. */
  static List<String> wrap(String line, int length) {
    if (line.length() <= length || !endsInCall(line) || line.strip().startsWith("*")) {
      return List.of(line);
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    int equals = line.indexOf(" = ");
    int opening = outermostCall(line);
    if (equals > 0 && equals < opening) {
      String value = indent + DEEPER + line.substring(equals + 3);
      List<String> lines = new ArrayList<>(List.of(line.substring(0, equals + 2)));
      lines.addAll(wrap(value, length));
      return lines;
    }
    if (opening < 0) {
      return List.of(line);
    }
    List<String> parts = onePerLine(line, indent);
    if (opening >= length && parts.size() > 1) {
      return parts.stream().flatMap(part -> wrap(part, length).stream()).toList();
    }
    String arguments = indent + DEEPER + line.substring(opening + 1);
    List<String> lines = new ArrayList<>(List.of(line.substring(0, opening + 1)));
    if (arguments.length() <= length) {
      lines.add(arguments);
    } else {
      onePerLine(arguments, indent + DEEPER)
          .forEach(argument -> lines.addAll(wrap(argument, length)));
    }
    return lines;
  }

  private static boolean endsInCall(String line) {
    return line.endsWith(");") || line.endsWith("),");
  }

  /** The parenthesis that the last one of the line closes. */
  private static int outermostCall(String line) {
    int found = -1;
    int depth = 0;
    for (int i = 0; i < line.length(); i = next(line, i)) {
      char c = line.charAt(i);
      if (c == '(' && depth++ == 0) {
        found = i;
      } else if (c == ')') {
        depth--;
      }
    }
    return found;
  }

  private static List<String> onePerLine(String arguments, String indent) {
    List<String> lines = new ArrayList<>();
    int depth = 0;
    int start = indent.length();
    for (int i = start; i < arguments.length(); i = next(arguments, i)) {
      char c = arguments.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        lines.add(indent + arguments.substring(start, i + 1));
        start = i + 2;
      }
    }
    if (start < arguments.length()) {
      lines.add(indent + arguments.substring(start));
    }
    return lines;
  }

  /** The position after {@code i}, or after the string literal that begins there. */
  private static int next(String line, int i) {
    if (line.charAt(i) != '"') {
      return i + 1;
    }
    int end = i + 1;
    while (end < line.length() && line.charAt(end) != '"') {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
