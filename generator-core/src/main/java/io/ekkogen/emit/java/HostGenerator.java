package io.ekkogen.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Generates the class that JavaScript glue calls. Its methods take what the engine converts and
 * checks by itself: numbers, strings, and blocks of native memory.
 *
 * <p>The class is public because the engine calls only methods of public classes.
 */
final class HostGenerator {
  private final Library library;
  private final JavaTypes types;
  private final Map<String, String> constants;

  HostGenerator(Library library) {
    this.library = library;
    this.types = new JavaTypes(library);
    this.constants = ConstantNames.of(library.functions());
  }

  /** The host; before it the classes it extends, where one class cannot hold all functions. */
  List<GeneratedFile> generate() {
    List<GeneratedFile> files = new ArrayList<>();
    List<List<Function>> parts = library.parts();
    for (int part = 0; part < parts.size(); part++) {
      boolean last = part == parts.size() - 1;
      TypeSpec.Builder type = ClassChain.start(library.hostName(), types, part, last);
      type.addModifiers(Modifier.PUBLIC).addAnnotation(SourceFile.generated());
      if (last) {
        type.addJavadoc(
                "What the JavaScript glue of {@code native:$L} calls. Not API.", library.name())
            .addMethod(constructor());
      } else {
        type.addJavadoc("A part of {@link $L}.", library.hostName())
            .addMethod(MethodSpec.constructorBuilder().build());
      }
      parts.get(part).forEach(function -> type.addMethod(method(function)));
      files.add(SourceFile.of(library, type.build()));
    }
    return files;
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Loads the library.")
        .addStatement("$T.load()", types.own(library.bindingName()))
        .build();
  }

  private MethodSpec method(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.javaName())
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(JavaTypes.SCRIPT_ACCESS)
            .returns(result(function.returns()));
    CallBody body =
        new CallBody(
            function,
            library.bindingName() + "." + constants.get(function.name()),
            library.bindingName() + ".LIBRARY");
    if (function.returns() instanceof StructType) {
      String result = body.local("result");
      method.addParameter(JavaTypes.NATIVE_BLOCK, result);
      body.argument("$L.address()", result);
      body.keepReachable(result);
    }
    for (Parameter parameter : function.parameters()) {
      method.addParameter(parameter(parameter), parameter.javaName());
      HostArguments.add(body, parameter);
    }
    HostArguments.addResult(body, function.returns());
    return method.addCode(body.build()).build();
  }

  private static TypeName parameter(Parameter parameter) {
    Type type = parameter.type();
    if (parameter.direction().byPointer()
        || type instanceof StructType
        || type instanceof ArrayType) {
      return JavaTypes.NATIVE_BLOCK;
    }
    return type == StringType.STRING ? JavaTypes.STRING : argument((ScalarType) type);
  }

  /** Wider than C's type where the engine's own check of the range would be the wrong one. */
  private static TypeName argument(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case BYTE, USHORT, INT -> TypeName.INT;
      case UINT, LONG, ULONG, INT_PTR, UINT_PTR -> TypeName.LONG;
      case FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }

  private static TypeName result(Type type) {
    if (type == StringType.STRING) {
      return JavaTypes.STRING;
    }
    if (type instanceof StructType || type == VoidType.VOID) {
      return TypeName.VOID;
    }
    return switch ((ScalarType) type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, BYTE, SHORT, USHORT, INT -> TypeName.INT;
      case LONG, ULONG, INT_PTR, UINT_PTR -> TypeName.LONG;
      // A number that JavaScript computes with exactly, unlike a Java long.
      case UINT, FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }
}
