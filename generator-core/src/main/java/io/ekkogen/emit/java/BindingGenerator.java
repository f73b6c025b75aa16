package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FileTasks;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.CallScope.Form;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.call.SuppliedArguments;
import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.kind.InputBuffer;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.Partition;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Generates the class behind the interface: one handle and one short method per function. */
final class BindingGenerator {
  private final JavaLibrary java;
  private final Library library;
  private final JavaTypes types;
  private final MethodHeads heads;
  private final BindingConstants handles;

  BindingGenerator(JavaLibrary java) {
    this.java = java;
    library = java.library();
    types = java.types();
    heads = new MethodHeads(types, false);
    handles = new BindingConstants(java);
  }

  /** Adds the binding, after the superclasses that a large library is split into. */
  void addTo(FileTasks files) {
    List<List<Function>> parts = Partition.of(library);
    IntStream.range(0, parts.size()).forEach(part -> files.add(() -> file(parts, part)));
  }

  private GeneratedFile file(List<List<Function>> parts, int part) {
    Overloads overloads = new Overloads(java);
    boolean last = part == parts.size() - 1;
    TypeSpec.Builder type =
        SplitClasses.start(java.name(GeneratedClass.BINDING), types, part, last);
    type.addAnnotation(SourceFile.generated());
    type.addJavadoc(
        new Javadoc()
            .paragraph(
                last
                    ? "How {@link " + library.javaName() + "} calls native code. Not API."
                    : "A part of {@link " + java.name(GeneratedClass.BINDING) + "}.")
            .signatures()
            .build());
    if (part == 0 && library.callsBack()) {
      type.addSuperinterface(JavaTypes.INVOKES_CALLBACKS);
    }
    if (part == 0) {
      type.addSuperinterface(types.own(library.javaName())).addField(libraryField());
    }
    parts.get(part).forEach(function -> type.addField(handles.field(function)));
    if (last) {
      handles.others().forEach(type::addField);
      type.addField(instanceField())
          .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
          .addMethod(loadMethod())
          .addMethod(unloadMethod());
      if (library.hasAbsentFunctions()) {
        type.addMethod(hasMethod());
      }
    }
    for (Function function : parts.get(part)) {
      type.addMethod(method(function, heads.of(function), Form.STANDARD));
      if (function.takesBuffers()) {
        type.addMethod(method(function, heads.buffers(function), Form.BUFFERS));
      }
      function
          .outputForm()
          .map(form -> heads.outputs(function, form, List.of()))
          .map(head -> method(function, head, Form.OUTPUTS))
          .ifPresent(type::addMethod);
      overloads.implement(type, function);
    }
    if (last) {
      new GlobalAccessors(java).implement(type);
    }
    return SourceFile.of(types, type.build());
  }

  private FieldSpec libraryField() {
    CodeBlock.Builder description =
        CodeBlock.builder()
            .add(
                "\n$>$>$T.of($T.lookup(), $S, $L)$>$>",
                JavaTypes.NATIVE_BINDING,
                JavaTypes.METHOD_HANDLES,
                library.name(),
                ApiLevel.CURRENT);
    if (library.callsBack()) {
      description.add("\n.callsBack()");
    }
    if (library.signalChaining()) {
      description.add("\n.signalChaining()");
    }
    for (LibraryArtifact artifact : library.artifacts()) {
      List<CodeBlock> values = new ArrayList<>();
      values.add(CodeBlock.of("$S", artifact.key()));
      values.add(JavaText.literal(artifact.file()));
      artifact.sha256().ifPresent(hash -> values.add(CodeBlock.of("$S", hash)));
      description.add("\n.artifact($L)", CodeBlock.join(values, ", "));
      if (artifact.lazy()) {
        description.add("\n.lazy($S)", artifact.key());
      }
      for (LibraryArtifact.Dependency dependency : artifact.dependsOn()) {
        List<CodeBlock> dependent = new ArrayList<>();
        dependent.add(CodeBlock.of("$S", artifact.key()));
        dependent.add(JavaText.literal(dependency.file()));
        dependency.sha256().ifPresent(hash -> dependent.add(CodeBlock.of("$S", hash)));
        description.add("\n.dependsOn($L)", CodeBlock.join(dependent, ", "));
      }
    }
    return BindingConstants.constant(
        JavaTypes.NATIVE_BINDING, "LIBRARY", description.add("$<$<$<$<").build());
  }

  /**
   * The type is the interface, because the copy of this class for plain JNA is not a subtype of the
   * class.
   */
  private FieldSpec instanceField() {
    return FieldSpec.builder(
            types.own(library.javaName()),
            "INSTANCE",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("new $T()", types.own(GeneratedClass.BINDING))
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

  private static MethodSpec hasMethod() {
    return MethodSpec.methodBuilder("has")
        .addModifiers(Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(JavaTypes.STRING, "function")
        .addStatement("return LIBRARY.has(function)")
        .build();
  }

  private MethodSpec method(Function function, MethodSpec.Builder head, Form form) {
    MethodSpec.Builder method = head.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    CallScope scope = new CallScope(java, function, CallScope.Place.BINDING, form);
    CallBody body = new CallBody(scope);
    SuppliedArguments.add(body);
    for (Parameter parameter : function.cParameters()) {
      if (parameter.isSupplied()) {
        body.supplied(parameter);
      } else if (scope.takesBuffer(parameter)) {
        InputBuffer.add(body, parameter);
      } else if (scope.isOutput(parameter)) {
        JavaKinds.of(parameter).output(body, parameter);
      } else {
        JavaKinds.of(parameter).argument(body, parameter);
      }
    }
    if (function.call().variadic()) {
      VariadicCalls.add(body, VariadicCalls.parameterName(function));
    }
    JavaKinds.of(function.returns().type()).result(body);
    return method.addCode(body.build()).build();
  }
}
