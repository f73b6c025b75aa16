package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.Parameter;

/** Statements and values in generated methods that depend on a condition. */
public final class Statements {
  private Statements() {}

  /** {@code statement}, in an {@code if} for references that may be null. */
  public static CodeBlock unlessNull(Parameter parameter, CodeBlock statement) {
    return parameter.nullable()
        ? onlyIf(CodeBlock.of("$L != null", parameter.javaName()), statement)
        : statement;
  }

  /**
   * {@code value}, or {@code none} for an argument that is null.
   *
   * @param argument the variable that holds the argument
   */
  public static CodeBlock orNone(
      Parameter parameter, String argument, CodeBlock value, String none) {
    return parameter.nullable()
        ? CodeBlock.of("$L == null ? $L : $L", argument, none, value)
        : value;
  }

  public static CodeBlock onlyIf(CodeBlock condition, CodeBlock statement) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement(statement)
        .endControlFlow()
        .build();
  }

  /** Adds a statement or a control flow; the latter ends with a line break. */
  static void add(CodeBlock.Builder body, CodeBlock statement) {
    if (statement.toString().endsWith("\n")) {
      body.add(statement);
    } else {
      body.addStatement(statement);
    }
  }
}
