package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;

/** Turns what a handle gives into what the typed interface returns. */
final class BindingResults {
  private BindingResults() {}

  static void add(CallBody body, Type type, JavaTypes types) {
    if (type instanceof StructType struct) {
      addStruct(body, struct, types);
    } else if (type == StringType.STRING) {
      addString(body);
    } else if (type != VoidType.VOID) {
      addScalar(body, (ScalarType) type);
    }
  }

  static void addString(CallBody body) {
    body.result(
        CodeBlock.of("$T", JavaTypes.STRING),
        CodeBlock.of("long"),
        "$1T.copy($2L, $1T.ANSI)",
        JavaTypes.NATIVE_STRINGS);
  }

  private static void addScalar(CallBody body, ScalarType type) {
    CodeBlock javaType = CodeBlock.of("$T", JavaTypes.scalar(type));
    CodeBlock carrier = CodeBlock.of("$T", type.raw().carrier());
    switch (type) {
      case BOOL, BOOL8 -> body.result(javaType, carrier, "$L != 0");
      case INT_PTR, UINT_PTR ->
          body.result(javaType, carrier, "$T.pointer($L)", JavaTypes.ARGUMENTS);
      default -> body.result(javaType, carrier, "$L");
    }
  }

  /** The callee fills memory of the caller's, whose address goes before all arguments. */
  private static void addStruct(CallBody body, StructType type, JavaTypes types) {
    String result = body.local("result");
    CodeBlock byValue = CodeBlock.of("$T", types.byValue(type.struct()));
    body.prepare("$L $L = new $L()", byValue, result, byValue);
    body.firstArgument("$L.address()", result);
    body.takeBack("$L.read()", result);
    body.resultIn(result);
  }
}
