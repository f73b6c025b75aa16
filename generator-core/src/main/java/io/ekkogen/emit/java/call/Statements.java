package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.Parameter;

/** Statements of generated methods that depend on a condition. */
public final class Statements {
  private Statements() {}

  /** {@code statement}, in an {@code if} for references that may be null. */
  public static CodeBlock unlessNull(Parameter parameter, CodeBlock statement) {
    return parameter.nullable()
        ? onlyIf(CodeBlock.of("$L != null", parameter.javaName()), statement)
        : statement;
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
