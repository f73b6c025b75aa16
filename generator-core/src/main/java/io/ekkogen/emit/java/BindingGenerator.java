package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.NativeBinding;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Generates the class behind the interface: one handle and one short method per function. */
final class BindingGenerator {
  private final Library library;
  private final JavaTypes types;
  private final Map<String, String> constants;

  BindingGenerator(Library library) {
    this.library = library;
    this.types = new JavaTypes(library);
    this.constants = ConstantNames.of(library.functions());
  }

  /** The binding; before it the classes it extends, where one class cannot hold all functions. */
  List<GeneratedFile> generate() {
    List<GeneratedFile> files = new ArrayList<>();
    List<List<Function>> parts = library.parts();
    for (int part = 0; part < parts.size(); part++) {
      boolean last = part == parts.size() - 1;
      TypeSpec.Builder type = ClassChain.start(library.bindingName(), types, part, last);
      type.addAnnotation(SourceFile.generated());
      type.addJavadoc(
          last ? "How {@link $L} calls native code. Not API." : "A part of {@link $L}.",
          last ? library.javaName() : library.bindingName());
      if (part == 0) {
        type.addSuperinterface(types.own(library.javaName())).addField(libraryField());
      }
      parts.get(part).forEach(function -> type.addField(handleField(function)));
      if (last) {
        type.addField(instanceField())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(loadMethod())
            .addMethod(unloadMethod());
      }
      parts.get(part).forEach(function -> type.addMethod(method(function)));
      files.add(SourceFile.of(library, type.build()));
    }
    return files;
  }

  private FieldSpec libraryField() {
    CodeBlock.Builder description =
        CodeBlock.builder()
            .add(
                "\n$>$>$T.of($T.lookup(), $S, $L)$>$>",
                JavaTypes.NATIVE_BINDING,
                JavaTypes.METHOD_HANDLES,
                library.name(),
                NativeBinding.API_LEVEL);
    for (LibraryArtifact artifact : library.artifacts()) {
      List<CodeBlock> values = new ArrayList<>();
      values.add(CodeBlock.of("$S", artifact.key()));
      values.add(CodeBlock.of("$S", artifact.file()));
      artifact.sha256().ifPresent(hash -> values.add(CodeBlock.of("$S", hash)));
      description.add("\n$L", SourceLines.call(10, 0, CodeBlock.of(".artifact("), values));
    }
    return constant(JavaTypes.NATIVE_BINDING, "LIBRARY", description.add("$<$<$<$<").build());
  }

  private FieldSpec handleField(Function function) {
    List<CodeBlock> values = new ArrayList<>();
    values.add(CodeBlock.of("$S", function.entryPoint()));
    values.add(CodeBlock.of("$S", function.signature().toString()));
    if (function.convention() != CallingConvention.CDECL) {
      values.add(CodeBlock.of("$T.$L", JavaTypes.CALLING_CONVENTION, function.convention().name()));
    }
    String name = constants.get(function.name());
    int column = "  static final MethodHandle  = ;".length() + name.length();
    CodeBlock handle = CodeBlock.of("LIBRARY.handle(");
    CodeBlock flat = SourceLines.flat(handle, values);
    return constant(
        JavaTypes.OBJECT_METHOD_HANDLE,
        name,
        SourceLines.fits(column, flat)
            ? flat
            : CodeBlock.of("\n$>$>$L$<$<", SourceLines.call(6, 0, handle, values)));
  }

  /**
   * Typed as the interface: a copy of this class for plain JNA is no subtype of the class itself.
   */
  private FieldSpec instanceField() {
    return FieldSpec.builder(
            types.own(library.javaName()),
            "INSTANCE",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("new $T()", types.own(library.bindingName()))
        .build();
  }

  /** Package-private: the host shares the handles. */
  private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private MethodSpec loadMethod() {
    return MethodSpec.methodBuilder("load")
        .addModifiers(Modifier.STATIC)
        .returns(types.own(library.javaName()))
        .addStatement("LIBRARY.open()")
        .addStatement("return INSTANCE")
        .build();
  }

  private static MethodSpec unloadMethod() {
    return MethodSpec.methodBuilder("unload")
        .addModifiers(Modifier.STATIC)
        .addStatement("LIBRARY.close()")
        .build();
  }

  private MethodSpec method(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.javaName())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(types.result(function.returns()));
    CallBody body = new CallBody(function, handle(function), "LIBRARY");
    for (Parameter parameter : function.parameters()) {
      method.addParameter(types.parameter(parameter), parameter.javaName());
      BindingArguments.add(body, parameter);
    }
    BindingResults.add(body, function.returns(), types);
    return method.addCode(body.build()).build();
  }

  /** The constant, with its class where a parameter of that name would hide it. */
  private String handle(Function function) {
    String constant = constants.get(function.name());
    boolean hidden = function.parameters().stream().anyMatch(p -> p.javaName().equals(constant));
    return hidden ? library.bindingName() + "." + constant : constant;
  }
}
