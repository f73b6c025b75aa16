package io.ekkogen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.WideScalars;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Callback;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method through which native code calls an object: makes Java's arguments of C's, calls, and
 * gives back what C expects.
 */
final class UpcallBody {
  private final Library library;
  private final CallbackNames names;
  private final JavaTypes types;
  private final Callback callback;
  private final String stub;
  private final List<CodeBlock> before = new ArrayList<>();
  private final List<CodeBlock> arguments = new ArrayList<>();
  private final List<CodeBlock> after = new ArrayList<>();

  UpcallBody(Library library, CallbackNames names, JavaTypes types, Callback callback) {
    this.library = library;
    this.names = names;
    this.types = types;
    this.callback = callback;
    this.stub = local("stub");
    callback.parameters().forEach(this::add);
  }

  private String local(String wish) {
    return FreeName.of(
        wish, name -> callback.parameters().stream().anyMatch(it -> it.javaName().equals(name)));
  }

  MethodSpec method(String name) {
    Type returned = callback.returns().type();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(
                ParameterizedTypeName.get(JavaTypes.CALLBACK_STUB, types.own(callback.javaName())),
                stub);
    String result = local("result");
    if (returned instanceof StructType) {
      method.addParameter(TypeName.LONG, result);
    } else {
      method.returns(TypeName.get(returned.raw().carrier()));
    }
    for (Parameter parameter : callback.parameters()) {
      method.addParameter(TypeName.get(parameter.raw().carrier()), parameter.javaName());
    }
    before.forEach(method::addStatement);
    CodeBlock call =
        CodeBlock.of("$L.callback().invoke($L)", stub, CodeBlock.join(arguments, ",$W"));
    if (returned == VoidType.VOID) {
      method.addStatement(call);
      after.forEach(method::addStatement);
    } else if (returned instanceof StructType) {
      if (after.isEmpty()) {
        method.addStatement("$L.store($L, $L)", stub, call, result);
      } else {
        String value = local("value");
        method.addStatement("$T $L = $L", types.result(returned), value, call);
        after.forEach(method::addStatement);
        method.addStatement("$L.store($L, $L)", stub, value, result);
      }
    } else if (after.isEmpty()) {
      method.addStatement("return $L", raw(returned, call));
    } else {
      method.addStatement("$T $L = $L", types.result(returned), result, call);
      after.forEach(method::addStatement);
      method.addStatement("return $L", raw(returned, CodeBlock.of("$L", result)));
    }
    return method.build();
  }

  private void add(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.javaName();
    if (type instanceof ArrayType array) {
      addArray(parameter, array);
    } else if (type instanceof StructType struct) {
      addStruct(parameter, types.struct(struct.struct()));
    } else if (parameter.direction() != Direction.IN) {
      addReference(parameter, type.scalar().orElseThrow());
    } else if (type instanceof StringType string) {
      arguments.add(
          CodeBlock.of("$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, name, names.encoding(string)));
    } else if (type instanceof HandleType handle) {
      arguments.add(CodeBlock.of("$T.of($L, null)", types.handle(handle), name));
    } else if (type instanceof CallbackType other) {
      arguments.add(CodeBlock.of("$L.of($L)", names.qualified(other), name));
    } else {
      arguments.add(scalar(type.scalar().orElseThrow(), name));
    }
  }

  private static CodeBlock scalar(ScalarType type, String name) {
    return switch (type) {
      case BOOL, BOOL8 -> CodeBlock.of("$L != 0", name);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$T.pointer($L)", JavaTypes.ARGUMENTS, name);
      default -> CodeBlock.of("$L", name);
    };
  }

  /** A copy, which is stored afterwards where the callback may change it; of structures views. */
  private void addArray(Parameter parameter, ArrayType type) {
    String name = parameter.javaName();
    String label = callback.name() + ": " + parameter.name();
    CodeBlock count = names.count(callback, parameter);
    CodeBlock encoding =
        type.element() instanceof StringType string ? names.encoding(string) : CodeBlock.of("");
    if (parameter.direction() == Direction.IN) {
      arguments.add(ArrayMarshaller.copy(library, types, type, name, count, encoding, label));
      return;
    }
    String array = local(name + "Array");
    boolean isStructs = type.element() instanceof StructType;
    CodeBlock made =
        isStructs
            ? StructArrayMarshaller.views(library, types, type.element(), name, count, label)
            : ArrayMarshaller.copy(library, types, type, name, count, encoding, label);
    before.add(CodeBlock.of("$T $L = $L", types.value(type), array, made));
    arguments.add(CodeBlock.of("$L", array));
    after.add(
        isStructs
            ? CodeBlock.of("$T.storeChanges($L)", JavaTypes.RETURNED_STRUCTURES, array)
            : ArrayMarshaller.store(type.element(), name, array, label));
  }

  /** JNA's reference to native code's value, or to a copy of one that has another width in C. */
  private void addReference(Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    ClassName reference = (ClassName) types.parameter(parameter);
    if (type != ScalarType.BOOL8 && !type.isWide()) {
      arguments.add(
          CodeBlock.of("$T.reference($L, $T::new)", JavaTypes.CALLBACK_ARGUMENTS, name, reference));
      return;
    }
    String local = local(name + "Reference");
    CodeBlock width = CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
    CodeBlock made =
        type == ScalarType.BOOL8
            ? CodeBlock.of("$T.bool8Reference($L)", JavaTypes.CALLBACK_ARGUMENTS, name)
            : CodeBlock.of(
                "$T.$L($L, $L)",
                JavaTypes.CALLBACK_ARGUMENTS,
                type == ScalarType.WCHAR ? "intReference" : "longReference",
                name,
                width);
    before.add(CodeBlock.of("$T $L = $L", reference, local, made));
    arguments.add(CodeBlock.of("$L", local));
    after.add(
        type == ScalarType.BOOL8
            ? CodeBlock.of("$T.store($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, name, local)
            : CodeBlock.of(
                "$T.store($L, $L, $L, $S)",
                JavaTypes.CALLBACK_ARGUMENTS,
                name,
                local,
                width,
                callback.name() + ": " + parameter.name()));
  }

  /** A copy of one that is passed by value; else a view, whose changes are stored. */
  private void addStruct(Parameter parameter, ClassName struct) {
    String name = parameter.javaName();
    if (parameter.direction() == Direction.IN) {
      arguments.add(
          CodeBlock.of(
              "$T.copy($L, new $T())",
              JavaTypes.CALLBACK_ARGUMENTS,
              name,
              struct.nestedClass("ByValue")));
      return;
    }
    String view = local(name + "View");
    before.add(
        CodeBlock.of(
            "$T $L = $T.passed($L, $T::new)",
            struct,
            view,
            JavaTypes.RETURNED_STRUCTURES,
            parameter.direction() == Direction.OUT
                ? StructArrayMarshaller.cleared(library, types, (StructType) parameter.type(), name)
                : CodeBlock.of("$L", name),
            struct));
    arguments.add(CodeBlock.of("$L", view));
    after.add(CodeBlock.of("$T.storeChanges($L)", JavaTypes.RETURNED_STRUCTURES, view));
  }

  /** What native code is given for {@code value}. */
  private CodeBlock raw(Type type, CodeBlock value) {
    if (type instanceof StringType string) {
      return CodeBlock.of("$L.addressOf($L, $L)", stub, value, names.encoding(string));
    }
    if (type instanceof CallbackType other) {
      return CodeBlock.of("$L.addressOf($L, $L)", stub, value, names.qualified(other));
    }
    if (type instanceof HandleType || type instanceof StructPointerType) {
      return CodeBlock.of("$L.addressOf($L)", stub, value);
    }
    ScalarType scalar = type.scalar().orElseThrow();
    return switch (scalar) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case BOOL8 -> CodeBlock.of("(byte) ($L ? 1 : 0)", value);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$L.addressOf($L)", stub, value);
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T ->
          CodeBlock.of(
              "$T.$L($L, $S)",
              JavaTypes.ARGUMENTS,
              WideScalars.check(scalar),
              value,
              callback.name() + ": result");
      default -> value;
    };
  }
}
