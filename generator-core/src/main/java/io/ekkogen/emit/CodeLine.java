package io.ekkogen.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of Java or JavaScript, or the part of it between two brackets.
 *
 * @param start the position of the first character
 * @param end the position after the last
 */
record CodeLine(String line, int start, int end) {

  static CodeLine of(String line) {
    return new CodeLine(line, 0, line.length());
  }

  /** The part between the outermost brackets; if there are several pairs, the longest part. */
  Optional<CodeLine> list() {
    List<CodeLine> found = new ArrayList<>();
    int depth = 0;
    int open = start;
    for (int i = start; i < end; i = next(i)) {
      if (isOpening(i) && depth++ == 0) {
        open = i + 1;
      } else if (isClosing(i) && --depth == 0) {
        found.add(new CodeLine(line, open, i));
      }
    }
    return found.stream().max(Comparator.comparingInt(it -> it.end - it.start));
  }

  /** The part from {@code first} to the bracket that closes it. */
  CodeLine listFrom(int first) {
    int depth = 0;
    int i = first;
    while (depth > 0 || !isClosing(i)) {
      depth += step(i);
      i = next(i);
    }
    return new CodeLine(line, first, i);
  }

  /** The positions of {@code part} outside of brackets and literals. */
  List<Integer> positions(String part) {
    List<Integer> positions = new ArrayList<>();
    int depth = 0;
    char first = part.charAt(0);
    for (int i = start; i < end; i = next(i)) {
      if (depth == 0 && line.charAt(i) == first && line.startsWith(part, i)) {
        positions.add(i);
      }
      depth += step(i);
    }
    return positions;
  }

  /** Whether the dot at {@code i} continues a chain of calls: a {@code )} precedes it. */
  boolean isChained(int i) {
    return i > start && line.charAt(i - 1) == ')';
  }

  String before(int i) {
    return line.substring(start, i);
  }

  String from(int i) {
    return line.substring(i, end);
  }

  /** The parts that begin at {@code positions}. */
  List<String> split(List<Integer> positions) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      int next = i + 1 < positions.size() ? positions.get(i + 1) : end;
      parts.add(line.substring(positions.get(i), next));
    }
    return parts;
  }

  /** The items of a list, each with the comma after it. */
  List<String> items() {
    List<String> items = new ArrayList<>();
    int from = start;
    for (int comma : positions(",")) {
      items.add(line.substring(from, comma + 1).strip());
      from = comma + 1;
    }
    items.add(line.substring(from, end).strip());
    return items;
  }

  /** The line with spaces kept in literals, and in the text before the first sign or bracket. */
  String keepingNames() {
    StringBuilder kept = new StringBuilder();
    boolean isName = true;
    for (int i = start; i < end; i = next(i)) {
      String part = line.substring(i, Math.min(end, next(i)));
      isName &= part.length() > 1 || ":=([{".indexOf(part) < 0;
      kept.append(isName || part.length() > 1 ? LineWrap.keep(part) : part);
    }
    return kept.toString();
  }

  /** The change in bracket depth at {@code i}. */
  private int step(int i) {
    return switch (line.charAt(i)) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private boolean isOpening(int i) {
    return step(i) > 0;
  }

  private boolean isClosing(int i) {
    return step(i) < 0;
  }

  /** The position after {@code i}, or after the literal that begins there. */
  private int next(int i) {
    char quote = line.charAt(i);
    if (quote != '"' && quote != '\'') {
      return i + 1;
    }
    int close = i + 1;
    while (close < end && line.charAt(close) != quote) {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    return close + 1;
  }
}
