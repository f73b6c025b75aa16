package io.ekkogen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FileTasks;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.call.SuppliedArguments;
import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Partition;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Generates the class that JavaScript glue calls. Its methods take types that the engine converts
 * and checks: numbers, strings, and blocks of native memory.
 *
 * <p>The class is public because the engine calls only methods of public classes.
 */
final class HostGenerator {
  private final JavaLibrary java;
  private final Library library;
  private final JavaTypes types;
  private final HostMethods names;

  HostGenerator(JavaLibrary java) {
    this.java = java;
    library = java.library();
    types = java.types();
    names = new HostMethods(library);
  }

  /** Adds the host, after the superclasses that a large library is split into. */
  void addTo(FileTasks files) {
    List<List<Function>> parts = Partition.of(library);
    IntStream.range(0, parts.size()).forEach(part -> files.add(() -> file(parts, part)));
  }

  private GeneratedFile file(List<List<Function>> parts, int part) {
    boolean last = part == parts.size() - 1;
    TypeSpec.Builder type = SplitClasses.start(java.name(GeneratedClass.HOST), types, part, last);
    type.addModifiers(Modifier.PUBLIC).addAnnotation(SourceFile.generated());
    if (part == 0 && library.callsBack()) {
      type.addSuperinterface(JavaTypes.INVOKES_CALLBACKS);
    }
    if (last) {
      type.addJavadoc(
              "What the JavaScript glue of {@code native:$L} calls. Not API.", library.name())
          .addMethod(constructor());
    } else {
      type.addJavadoc("A part of {@link $L}.", java.name(GeneratedClass.HOST))
          .addMethod(MethodSpec.constructorBuilder().build());
    }
    for (Function function : parts.get(part)) {
      type.addMethod(method(function, Optional.empty()));
      function.call().async().ifPresent(form -> type.addMethod(async(function, form.javaName())));
      if (function.call().waitsForCallbacks()) {
        type.addMethod(async(function, names.waiting(function)));
      }
    }
    if (last) {
      if (library.hasAbsentFunctions()) {
        type.addMethod(has());
      }
      if (library.callsBack()) {
        library.callbacks().forEach(callback -> type.addMethod(call(callback)));
      }
      HostMethods.handles(library).forEach(handle -> type.addMethod(factory(handle)));
      new GlobalAccessors(java).implementForGlue(type);
    }
    return SourceFile.of(types, type.build());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Loads the library.")
        .addStatement("$T.load()", types.own(GeneratedClass.BINDING))
        .build();
  }

  /** Calls a native function by its address. */
  private MethodSpec call(Callback callback) {
    return method(callback.asFunction(names.call(callback.type())), Optional.of(callback.type()));
  }

  /**
   * @param pointer the type of a function that is called by its address; empty for an exported one
   */
  private MethodSpec method(Function function, Optional<Type.Callback> pointer) {
    MethodSpec.Builder method = head(function.javaName()).returns(result(function));
    CallBody body = new CallBody(new CallScope(java, function, CallScope.Place.HOST));
    List<ParameterSpec> parameters = parameters(function);
    if (function.returns().fillsMemory()) {
      String result = free("result", function);
      body.argument("$L.address()", body.local(result));
      body.keepAlive(result);
      method.addParameter(parameters.remove(0));
    }
    pointer.ifPresent(
        type -> {
          String address = body.local("address");
          method.addParameter(TypeName.LONG, address);
          body.target("$L.handleAt($L)", body.scope().callbackType(type), address);
        });
    parameters.forEach(method::addParameter);
    SuppliedArguments.add(body);
    for (Parameter parameter : function.cParameters()) {
      if (parameter.isSupplied()) {
        body.supplied(parameter);
      } else {
        JavaKinds.of(parameter).hostArgument(body, parameter);
      }
    }
    if (function.call().variadic()) {
      VariadicCalls.add(body, VariadicCalls.parameterName(function) + ".values()");
    }
    JavaKinds.of(function.returns().type()).hostResult(body);
    return method.addCode(body.build()).build();
  }

  private TypeName result(Function function) {
    return JavaKinds.of(function.returns().type()).types(types).hostResult(function.returns());
  }

  /** A method that glue calls. */
  static MethodSpec.Builder head(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(JavaTypes.SCRIPT_ACCESS);
  }

  /** The parameters, whose types the engine converts. */
  private List<ParameterSpec> parameters(Function function) {
    List<ParameterSpec> parameters = new ArrayList<>();
    if (function.returns().fillsMemory()) {
      parameters.add(parameter(JavaTypes.NATIVE_BLOCK, free("result", function)));
    }
    for (Parameter parameter : function.parameters()) {
      TypeName type = JavaKinds.of(parameter).types(types).hostArgument(parameter.direction());
      parameters.add(parameter(type, parameter.javaName()));
    }
    if (function.call().variadic()) {
      parameters.add(parameter(JavaTypes.SCRIPT_VARARGS, VariadicCalls.parameterName(function)));
    }
    return parameters;
  }

  private static ParameterSpec parameter(TypeName type, String name) {
    return ParameterSpec.builder(type, name).build();
  }

  /** A name that differs from all parameters and generated types. */
  private String free(String wish, Function function) {
    return FreeName.of(
        wish, name -> function.hasJavaParameter(name) || java.constants().hidesType(name));
  }

  /** The method that calls in the background and posts the outcome to the script's thread. */
  private MethodSpec async(Function function, String name) {
    String call = free("call", function);
    MethodSpec.Builder method = head(name).addParameter(JavaTypes.SCRIPT_CALL, call);
    List<ParameterSpec> parameters = parameters(function);
    parameters.forEach(method::addParameter);
    List<CodeBlock> arguments =
        parameters.stream().map(it -> CodeBlock.of("$L", it.name())).toList();
    CodeBlock run =
        CodeBlock.of(
            "$L($L)", JavaText.ownMethod(function.javaName()), CodeBlock.join(arguments, ", "));
    CodeBlock held =
        function.pinnedHandles().stream()
            .map(HostGenerator::handles)
            .collect(CodeBlock.joining(""));
    if (result(function).equals(TypeName.VOID)) {
      method.addCode("$L.run(() -> {$>\n$L;\nreturn null;$<\n}$L);\n", call, run, held);
    } else {
      method.addStatement("$L.run(() -> $L$L)", call, run, held);
    }
    return method.build();
  }

  private static CodeBlock handles(Parameter parameter) {
    return parameter.type().isArray()
        ? CodeBlock.of(
            ", ($T) $T.values($L)", Object.class, JavaTypes.SCRIPT_ARRAY, parameter.javaName())
        : CodeBlock.of(", $L", parameter.javaName());
  }

  /** Makes a handle from an address found in a structure. */
  private MethodSpec factory(Handle handle) {
    ClassName self = types.own(handle.javaName());
    return head(names.handleOf(handle.type()))
        .returns(self)
        .addParameter(TypeName.LONG, "address")
        .addStatement("return $T.of(address, null)", types.inExpression(self))
        .build();
  }

  private MethodSpec has() {
    return head("has")
        .returns(TypeName.BOOLEAN)
        .addParameter(JavaTypes.STRING, "function")
        .addStatement("return $L.has(function)", java.name(GeneratedClass.BINDING))
        .build();
  }
}
