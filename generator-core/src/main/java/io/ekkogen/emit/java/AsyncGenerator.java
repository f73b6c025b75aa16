package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import io.ekkogen.output.GeneratedFile;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Generates the class that submits background calls to the pool. The binding cannot contain these
 * methods: plain JNA defines it again as a hidden class, and lambdas of hidden classes do not work
 * on Java 17.
 */
final class AsyncGenerator {
  private final JavaLibrary java;
  private final MethodHeads heads;

  AsyncGenerator(JavaLibrary java) {
    this.java = java;
    this.heads = new MethodHeads(java.types(), false);
  }

  GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(java.name(GeneratedClass.ASYNC))
            .addModifiers(Modifier.FINAL)
            .addAnnotation(SourceFile.generated())
            .addJavadoc("Runs methods of {@link $L} in the background. Not API.", java.name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    java.library().functions().stream()
        .filter(function -> function.call().async().isPresent())
        .forEach(function -> type.addMethod(method(function)));
    return SourceFile.of(java.types(), type.build());
  }

  private MethodSpec method(Function function) {
    MethodSpec head = heads.async(function, function.javaName()).build();
    List<String> names = head.parameters().stream().map(it -> it.name()).toList();
    String self = FreeName.of("library", names::contains);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.javaName())
            .addModifiers(Modifier.STATIC)
            .returns(head.returnType())
            .addParameter(java.types().own(java.name()), self);
    head.parameters().forEach(method::addParameter);
    String arguments = names.stream().collect(Collectors.joining(", "));
    CodeBlock call = CodeBlock.of("$L.$L($L)", self, function.javaName(), arguments);
    boolean isVoid = function.returns().type() == Type.Void.VOID;
    CodeBlock held =
        function.pinnedHandles().stream().map(AsyncGenerator::held).collect(CodeBlock.joining(""));
    return method
        .addStatement(
            "return $T.$L(() -> $L$L)",
            JavaTypes.ASYNC_CALLS,
            isVoid ? "run" : "submit",
            call,
            held)
        .build();
  }

  /** The cast passes an array as one argument of a varargs method. */
  private static CodeBlock held(Parameter parameter) {
    return parameter.type().isArray()
        ? CodeBlock.of(", ($T) $L", Object.class, parameter.javaName())
        : CodeBlock.of(", $L", parameter.javaName());
  }
}
