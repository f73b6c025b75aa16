package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.ConstantNames;
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
import io.ekkogen.runtime.layout.CScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods through which native code calls functions of scripts, whose glue converts what the
 * engine does not.
 */
final class ScriptUpcalls {
  private ScriptUpcalls() {}

  static MethodSpec method(
      Library library, ConstantNames constants, JavaTypes types, Callback callback) {
    UpcallMethod method = new UpcallMethod(library, constants, types, callback);
    callback.parameters().forEach(parameter -> add(method, parameter));
    return method.build(JavaTypes.SCRIPT_CALLBACK, statements(method));
  }

  private static void add(UpcallMethod method, Parameter parameter) {
    if (parameter.isTextBuffer()) {
      String text = UpcallArguments.addBuffer(method, parameter);
      method.argument("$T.of($L)", JavaTypes.SCRIPT_TEXT, text);
    } else {
      method.argument(argument(method, parameter));
    }
  }

  private static List<CodeBlock> statements(UpcallMethod method) {
    Type returned = method.callback().returns().type();
    List<CodeBlock> statements = new ArrayList<>();
    if (returned == VoidType.VOID || returned instanceof StructType) {
      statements.add(call(method));
      statements.addAll(method.after());
    } else if (method.after().isEmpty()) {
      statements.add(CodeBlock.of("return $L", call(method)));
    } else {
      String result = method.local("result");
      statements.add(CodeBlock.of("$T $L = $L", returned.raw().carrier(), result, call(method)));
      statements.addAll(method.after());
      statements.add(CodeBlock.of("return $L", result));
    }
    return statements;
  }

  private static CodeBlock call(UpcallMethod method) {
    Type returned = method.callback().returns().type();
    String stub = method.stub();
    CodeBlock arguments = method.arguments();
    if (returned == VoidType.VOID) {
      String call = isPosted(method.callback()) ? "post" : "call";
      return CodeBlock.of("$L.callback().$L($L)", stub, call, arguments);
    }
    if (returned instanceof StructType) {
      return CodeBlock.of(
          "$L.store(($T) $L.callback().call($L), $L, $L)",
          stub,
          JavaTypes.NATIVE_BLOCK,
          stub,
          arguments,
          method.size(returned),
          method.local("result"));
    }
    CodeBlock raw = raw(method, returned, arguments);
    return returned.raw() == CScalar.ADDRESS ? method.required(raw) : raw;
  }

  /** Whether native code need not wait: nothing that it passes is written to, or may be gone. */
  private static boolean isPosted(Callback callback) {
    return callback.parameters().stream()
        .allMatch(parameter -> parameter.direction() == Direction.IN && isCopied(parameter.type()));
  }

  /** Whether nothing that a copy of it points at is looked at later. */
  private static boolean isCopied(Type type) {
    return type instanceof ArrayType array
        ? !(array.element() instanceof StructPointerType) && isCopied(array.element())
        : !(type instanceof StructType struct && struct.struct().refers());
  }

  private static CodeBlock argument(UpcallMethod method, Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.javaName();
    if (parameter.direction() == Direction.OUT && type instanceof StructType) {
      return method.cleared(parameter);
    }
    if (parameter.direction() != Direction.IN) {
      return CodeBlock.of("$L", name);
    }
    if (type instanceof ArrayType array) {
      return array(method, parameter, array);
    }
    if (type instanceof StructType) {
      return CodeBlock.of(
          "$T.block($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, name, method.size(type));
    }
    if (type instanceof StringType string) {
      return CodeBlock.of(
          "$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, name, method.encoding(string));
    }
    if (type instanceof HandleType handle) {
      return CodeBlock.of("$T.of($L, null)", method.types().maker(handle), name);
    }
    if (type.scalar().isEmpty()) {
      return CodeBlock.of("$L", name);
    }
    ScalarType scalar = type.scalar().get();
    return scalar.isBoolean()
        ? CodeBlock.of("$L != 0", name)
        : Unsignedness.widened(scalar, CodeBlock.of("$L", name));
  }

  private static CodeBlock array(UpcallMethod method, Parameter parameter, ArrayType type) {
    CodeBlock count = method.count(parameter);
    String label = method.label(parameter);
    if (type.element() instanceof StringType string) {
      return CodeBlock.of(
          "$T.of($T.strings($L, $L, $L, $S))",
          JavaTypes.SCRIPT_STRINGS,
          JavaTypes.RETURNED_ARRAYS,
          parameter.javaName(),
          count,
          method.encoding(string),
          label);
    }
    return CodeBlock.of(
        "$T.copy($L, $L, $L, $S)",
        JavaTypes.NATIVE_BLOCK,
        parameter.javaName(),
        count,
        method.size(type.element()),
        label);
  }

  private static CodeBlock raw(UpcallMethod method, Type type, CodeBlock arguments) {
    String stub = method.stub();
    CodeBlock call = CodeBlock.of("$L.callback().call", stub);
    if (type instanceof StringType string) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L), $L)",
          stub,
          JavaTypes.STRING,
          call,
          arguments,
          method.encoding(string));
    }
    if (type instanceof CallbackType other) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L), $L)",
          stub,
          JavaTypes.SCRIPT_CALLBACK,
          call,
          arguments,
          method.names().qualifiedScript(other));
    }
    if (type instanceof HandleType handle) {
      return CodeBlock.of(
          "$L.addressOf(($T) $L($L))", stub, method.types().handle(handle), call, arguments);
    }
    if (type instanceof StructPointerType || type instanceof ArrayType) {
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
