package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
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
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method through which native code calls a function of a script, whose glue converts what the
 * engine does not.
 */
final class ScriptUpcallBody {
  private final Library library;
  private final CallbackNames names;
  private final JavaTypes types;
  private final Callback callback;
  private final String stub;

  ScriptUpcallBody(Library library, CallbackNames names, JavaTypes types, Callback callback) {
    this.library = library;
    this.names = names;
    this.types = types;
    this.callback = callback;
    this.stub = local("stub");
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
                ParameterizedTypeName.get(JavaTypes.CALLBACK_STUB, JavaTypes.SCRIPT_CALLBACK),
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
    List<CodeBlock> arguments = callback.parameters().stream().map(this::argument).toList();
    CodeBlock joined = CodeBlock.join(arguments, ",$W");
    if (returned == VoidType.VOID) {
      method.addStatement("$L.callback().$L($L)", stub, isPosted() ? "post" : "call", joined);
    } else if (returned instanceof StructType struct) {
      method.addStatement(
          "$L.store(($T) $L.callback().call($L), $L, $L)",
          stub,
          JavaTypes.NATIVE_BLOCK,
          stub,
          joined,
          StructArrayMarshaller.size(library, types, struct),
          result);
    } else {
      method.addStatement("return $L", raw(returned, joined));
    }
    return method.build();
  }

  /** Whether native code need not wait: nothing that it passes is written to, or may be gone. */
  private boolean isPosted() {
    return callback.parameters().stream()
        .allMatch(parameter -> parameter.direction() == Direction.IN);
  }

  private CodeBlock argument(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.javaName();
    if (parameter.direction() == Direction.OUT && type instanceof StructType struct) {
      return StructArrayMarshaller.cleared(library, types, struct, name);
    }
    if (parameter.direction() != Direction.IN) {
      return CodeBlock.of("$L", name);
    }
    if (type instanceof ArrayType array) {
      return array(parameter, array);
    }
    if (type instanceof StructType struct) {
      return CodeBlock.of(
          "$T.block($L, $L)",
          JavaTypes.CALLBACK_ARGUMENTS,
          name,
          StructArrayMarshaller.size(library, types, struct));
    }
    if (type instanceof StringType string) {
      return CodeBlock.of(
          "$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, name, names.encoding(string));
    }
    if (type instanceof HandleType handle) {
      return CodeBlock.of("$T.of($L, null)", types.handle(handle), name);
    }
    if (type.scalar().isEmpty()) {
      return CodeBlock.of("$L", name);
    }
    ScalarType scalar = type.scalar().get();
    return scalar.isBoolean()
        ? CodeBlock.of("$L != 0", name)
        : Unsignedness.widened(scalar, CodeBlock.of("$L", name));
  }

  private CodeBlock array(Parameter parameter, ArrayType type) {
    CodeBlock count = names.count(callback, parameter);
    String label = callback.name() + ": " + parameter.name();
    if (type.element() instanceof StringType string) {
      return CodeBlock.of(
          "$T.of($T.strings($L, $L, $L, null, $S))",
          JavaTypes.SCRIPT_STRINGS,
          JavaTypes.RETURNED_ARRAYS,
          parameter.javaName(),
          count,
          names.encoding(string),
          label);
    }
    CodeBlock size =
        type.element() instanceof StructType struct
            ? StructArrayMarshaller.size(library, types, struct)
            : ArrayMarshaller.elementSize(type.element());
    return CodeBlock.of(
        "$T.copy($L, $L, $L, null, $S)",
        JavaTypes.NATIVE_BLOCK,
        parameter.javaName(),
        count,
        size,
        label);
  }

  private CodeBlock raw(Type type, CodeBlock arguments) {
    CodeBlock call = CodeBlock.of("$L.callback().call", stub);
    if (type instanceof StringType string) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L), $L)",
          stub,
          JavaTypes.STRING,
          call,
          arguments,
          names.encoding(string));
    }
    if (type instanceof CallbackType other) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L), $L)",
          stub,
          JavaTypes.SCRIPT_CALLBACK,
          call,
          arguments,
          names.qualifiedScript(other));
    }
    if (type instanceof HandleType handle) {
      return CodeBlock.of("$L.addressOf(($T) $L($L))", stub, types.handle(handle), call, arguments);
    }
    if (type instanceof StructPointerType) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L))", stub, JavaTypes.NATIVE_BLOCK, call, arguments);
    }
    ScalarType scalar = type.scalar().orElseThrow();
    return switch (scalar) {
      case BOOL -> CodeBlock.of("$LBoolean($L) ? 1 : 0", call, arguments);
      case BOOL8 -> CodeBlock.of("(byte) ($LBoolean($L) ? 1 : 0)", call, arguments);
      case DOUBLE -> CodeBlock.of("$LDouble($L)", call, arguments);
      case FLOAT -> CodeBlock.of("(float) $LDouble($L)", call, arguments);
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR ->
          CodeBlock.of("$LLong($L)", call, arguments);
      default -> CodeBlock.of("($T) $LLong($L)", scalar.raw().carrier(), call, arguments);
    };
  }
}
