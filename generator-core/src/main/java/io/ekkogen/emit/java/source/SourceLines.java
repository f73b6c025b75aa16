package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Sets a call on one line, or breaks it where people would; JavaPoet fills lines as they come. */
public final class SourceLines {
  /** The column limit, less what ends a statement. */
  private static final int LENGTH = 99;

  private SourceLines() {}

  /** Whether {@code code} fits behind {@code column} others. */
  public static boolean fits(int column, CodeBlock code) {
    return column + width(code) <= LENGTH;
  }

  /** Columns that {@code code} takes, with types by their simple names. */
  public static int width(CodeBlock code) {
    return code.toString().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").length();
  }

  /** {@code opening}, the arguments and a closing parenthesis, on one line. */
  public static CodeBlock flat(CodeBlock opening, List<CodeBlock> arguments) {
    return CodeBlock.of("$L$L)", opening, CodeBlock.join(arguments, ", "));
  }

  /**
   * A call at the start of a line.
   *
   * @param column where the line starts
   * @param before columns in front of the call on that line
   */
  public static CodeBlock call(
      int column, int before, CodeBlock opening, List<CodeBlock> arguments) {
    CodeBlock flat = flat(opening, arguments);
    return fits(column + before, flat) || arguments.isEmpty()
        ? flat
        : CodeBlock.of("$L\n$>$>$L)$<$<", opening, lines(column + 4, arguments));
  }

  /** The first line of a statement, of which JavaPoet indents the others by itself. */
  public static CodeBlock firstCall(
      int column, int before, CodeBlock opening, List<CodeBlock> arguments) {
    CodeBlock flat = flat(opening, arguments);
    return fits(column + before, flat) || arguments.isEmpty()
        ? flat
        : CodeBlock.of("$L\n$L)", opening, lines(column + 4, arguments));
  }

  private static CodeBlock lines(int column, List<CodeBlock> arguments) {
    CodeBlock flat = CodeBlock.join(arguments, ", ");
    return fits(column, flat) ? flat : CodeBlock.join(arguments, ",\n");
  }
}
