package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.WideScalars;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import io.ekkogen.runtime.layout.CScalar;
import java.util.ArrayList;
import java.util.List;

/** Makes of what a callback returned what native code gets. */
final class UpcallResults {
  private UpcallResults() {}

  /** The call of the object, what comes after it, and what gives native code the result. */
  static List<CodeBlock> call(UpcallMethod method) {
    Type type = method.callback().returns().type();
    CodeBlock call = CodeBlock.of("$L.callback().invoke($L)", method.stub(), method.arguments());
    List<CodeBlock> statements = new ArrayList<>();
    if (type == VoidType.VOID) {
      statements.add(call);
      statements.addAll(method.after());
    } else if (method.after().isEmpty() && !(type instanceof ArrayType)) {
      statements.add(give(method, type, call));
    } else {
      // The parameter "result" is where a structure goes.
      String value = method.local(type instanceof StructType ? "value" : "result");
      statements.add(CodeBlock.of("$T $L = $L", method.types().result(type), value, call));
      statements.addAll(method.after());
      if (type instanceof ArrayType array) {
        statements.addAll(UpcallArrays.give(method, array, value));
      } else {
        statements.add(give(method, type, CodeBlock.of("$L", value)));
      }
    }
    return statements;
  }

  private static CodeBlock give(UpcallMethod method, Type type, CodeBlock value) {
    return type instanceof StructType
        ? CodeBlock.of("$L.store($L, $L)", method.stub(), value, method.local("result"))
        : CodeBlock.of("return $L", returned(method, type, value));
  }

  private static CodeBlock returned(UpcallMethod method, Type type, CodeBlock value) {
    CodeBlock raw = raw(method, type, value);
    return type.raw() == CScalar.ADDRESS ? method.required(raw) : raw;
  }

  private static CodeBlock raw(UpcallMethod method, Type type, CodeBlock value) {
    String stub = method.stub();
    if (type instanceof StringType string) {
      return CodeBlock.of("$L.addressOf($L, $L)", stub, value, method.encoding(string));
    }
    if (type instanceof CallbackType other) {
      return CodeBlock.of("$L.addressOf($L, $L)", stub, value, method.names().qualified(other));
    }
    if (type instanceof HandleType || type instanceof StructPointerType) {
      return CodeBlock.of("$L.addressOf($L)", stub, value);
    }
    return switch (type.scalar().orElseThrow()) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case BOOL8 -> CodeBlock.of("(byte) ($L ? 1 : 0)", value);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$L.addressOf($L)", stub, value);
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T ->
          CodeBlock.of(
              "$T.$L($L, $S)",
              JavaTypes.ARGUMENTS,
              WideScalars.check(type.scalar().get()),
              value,
              method.resultLabel());
      default -> value;
    };
  }
}
