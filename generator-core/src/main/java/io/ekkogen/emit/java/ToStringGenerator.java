package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.model.Struct;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates {@code toString} of a structure: {@code Point{x=1, y=2}}. */
final class ToStringGenerator {
  /** Compilers recurse into an expression once per operand, and run out of stack at thousands. */
  private static final int MOST_IN_AN_EXPRESSION = 50;

  private ToStringGenerator() {}

  static MethodSpec generate(String type, Struct struct) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaTypes.STRING);
    if (struct.fields().size() <= MOST_IN_AN_EXPRESSION) {
      addExpression(method, type, struct);
    } else {
      addStatements(method, type, struct);
    }
    return method.build();
  }

  private static void addExpression(MethodSpec.Builder method, String type, Struct struct) {
    List<CodeBlock> parts = new ArrayList<>();
    String before = type + "{";
    for (Struct.Field field : struct.fields()) {
      parts.add(CodeBlock.of("$S", before + field.name() + "="));
      parts.add(FieldAccess.show(field));
      before = ", ";
    }
    parts.add(CodeBlock.of("$S", "}"));
    method.addStatement("return $L", CodeBlock.join(parts, "$W+ "));
  }

  private static void addStatements(MethodSpec.Builder method, String type, Struct struct) {
    String text = FreeName.of("text", name -> isField(name, struct));
    method.addStatement("$1T $2L = new $1T()", StringBuilder.class, text);
    String before = type + "{";
    for (Struct.Field field : struct.fields()) {
      String label = before + field.name() + "=";
      method.addStatement("$L.append($S).append($L)", text, label, FieldAccess.show(field));
      before = ", ";
    }
    method.addStatement("return $L.append('}').toString()", text);
  }

  private static boolean isField(String name, Struct struct) {
    return struct.fields().stream().anyMatch(field -> field.javaName().equals(name));
  }
}
