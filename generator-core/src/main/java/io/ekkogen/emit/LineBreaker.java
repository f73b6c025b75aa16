package io.ekkogen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Breaks lines of generated source that are too long. Generators write a statement, or a paragraph
 * of a comment, on one line; no other class counts columns.
 *
 * <p>A statement is broken inside its longest outermost brackets, unless {@link #first} marks
 * others. In Java it is broken after {@code =} first, and a chain before each of its calls.
 */
public enum LineBreaker {
  /** Items of a list are on one line if they fit, else each is on its own; literals fill lines. */
  JAVA("    "),
  /** Items fill lines; tests of types, and what follows the list, are on lines of their own. */
  JAVASCRIPT("  ");

  /** Columns of a line. */
  static final int LENGTH = 100;

  /** Marks a list. Nothing that is emitted holds this character. */
  private static final String FIRST = "\1";

  private final String deeper;

  LineBreaker(String deeper) {
    this.deeper = deeper;
  }

  /** A list that is broken rather than the brackets around it. */
  public static String first(String list) {
    return FIRST + list;
  }

  /** Splits {@code source} into lines, and breaks those that are too long where possible. */
  public List<String> lines(String source) {
    List<String> lines = new ArrayList<>();
    source.lines().forEach(line -> add(lines, line));
    return lines;
  }

  private void add(List<String> lines, String marked) {
    int first = marked.indexOf(FIRST);
    String line = first < 0 ? marked : marked.replace(FIRST, "");
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    boolean isComment = line.startsWith("*", start) || line.startsWith("/", start);
    if (!isComment && line.length() <= LENGTH) {
      lines.add(line.stripTrailing());
      return;
    }
    String indent = line.substring(0, start);
    if (isComment) {
      CommentLines.add(lines, indent, line.substring(start));
    } else if (this == JAVA) {
      addJava(lines, indent + deeper, CodeLine.of(line));
    } else {
      addJavaScript(lines, indent, CodeLine.of(line), first);
    }
  }

  private void addJava(List<String> lines, String indent, CodeLine code) {
    Optional<Integer> assignment = code.positions(" = ").stream().findFirst();
    List<Integer> calls = code.positions(".").stream().filter(code::isChained).toList();
    Optional<CodeLine> list = code.list();
    if (assignment.isPresent()) {
      lines.add(code.before(assignment.get() + 2));
      add(lines, indent + code.from(assignment.get() + 3));
    } else if (calls.size() > 1) {
      add(lines, code.before(calls.get(0)));
      code.split(calls).forEach(call -> add(lines, indent + call));
    } else if (list.isPresent()) {
      lines.add(code.before(list.get().start()));
      addItems(lines, indent, list.get().items(), code.from(list.get().end()));
    } else {
      lines.add(code.line());
    }
  }

  private void addItems(List<String> lines, String indent, List<String> items, String rest) {
    String joined = indent + String.join(" ", items) + rest;
    if (joined.length() <= LENGTH) {
      lines.add(joined);
      return;
    }
    List<String> ended = new ArrayList<>(items);
    ended.set(items.size() - 1, items.get(items.size() - 1) + rest);
    if (items.stream().allMatch(item -> item.startsWith("\""))) {
      fill(lines, indent, ended);
    } else {
      ended.forEach(item -> add(lines, indent + item));
    }
  }

  private void addJavaScript(List<String> lines, String indent, CodeLine code, int first) {
    Optional<CodeLine> list = first < 0 ? code.list() : Optional.of(code.listFrom(first));
    if (list.isEmpty() && code.positions(" | ").isEmpty()) {
      lines.add(code.line()); // blanks may be in a literal, or after a keyword that needs its line
      return;
    }
    if (list.isEmpty() || code.line().contains("' | '")) {
      // A union of literals fills lines. Keywords such as readonly need the name on their line.
      String union = CodeLine.of(code.line().strip()).keepingNames();
      LineWrap.wrap(union, LENGTH - indent.length(), deeper)
          .forEach(line -> lines.add(indent + line));
      return;
    }
    lines.add(code.before(list.get().start()));
    fill(lines, indent + deeper, list.get().items());
    lines.add(indent + code.from(list.get().end()));
  }

  private void fill(List<String> lines, String indent, List<String> items) {
    String line = "";
    for (String item : items) {
      boolean isTest = item.startsWith("typeof ");
      if (!line.isEmpty() && (isTest || line.length() + 1 + item.length() > LENGTH)) {
        add(lines, line);
        line = "";
      }
      line += (line.isEmpty() ? indent : " ") + item;
      if (isTest) {
        addTest(lines, indent + deeper, line);
        line = "";
      }
    }
    if (!line.isEmpty()) {
      add(lines, line);
    }
  }

  private static void addTest(List<String> lines, String indent, String test) {
    int question = test.indexOf(" ? ");
    if (test.length() <= LENGTH) {
      lines.add(test);
    } else {
      lines.add(test.substring(0, question));
      lines.add(indent + test.substring(question + 1));
    }
  }
}
