package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Turns what a handle gives into what glue is handed. */
public final class HostResults {
  private HostResults() {}

  public static void add(CallBody body) {
    Type type = body.scope().function().returns().type();
    if (type instanceof StringType string) {
      StringMarshaller.addResult(body, string);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.addResult(body, handle);
    } else if (type instanceof ArrayType array) {
      addArray(body, array);
    } else if (type instanceof StructPointerType pointer) {
      addPointer(body, pointer);
    } else if (type instanceof CallbackType) {
      CodeBlock raw = CodeBlock.of("long");
      body.result(raw, raw, "$L", CallBody.RAW);
    } else if (type.scalar().isPresent()) {
      addScalar(body, type.scalar().get());
    }
  }

  private static void addScalar(CallBody body, ScalarType type) {
    CodeBlock carrier = CodeBlock.of("$T", type.raw().carrier());
    body.result(
        CodeBlock.of("var"),
        carrier,
        raw -> type.isBoolean() ? CodeBlock.of("$L != 0", raw) : Unsignedness.widened(type, raw));
  }

  private static void addArray(CallBody body, ArrayType type) {
    CallScope scope = body.scope();
    CodeBlock count = ArrayMarshaller.resultCount(scope);
    CodeBlock raw = CodeBlock.of("long");
    if (type.element() instanceof StringType string) {
      body.result(
          CodeBlock.of("var"),
          raw,
          "$T.of($T.strings($L, $L, $L, $S))",
          JavaTypes.SCRIPT_STRINGS,
          JavaTypes.RETURNED_ARRAYS,
          CallBody.RAW,
          count,
          scope.encoding(string),
          scope.function().name());
    } else {
      body.result(
          CodeBlock.of("var"),
          raw,
          "$T.copy($L, $L, $L, $S)",
          JavaTypes.NATIVE_BLOCK,
          CallBody.RAW,
          count,
          elementSize(scope, type.element()),
          scope.function().name());
    }
  }

  private static CodeBlock elementSize(CallScope scope, Type element) {
    return element instanceof StructType struct
        ? StructArrayMarshaller.size(scope.library(), scope.types(), struct)
        : ArrayMarshaller.elementSize(element);
  }

  /** An address, or a copy of what has to be released. */
  private static void addPointer(CallBody body, StructPointerType type) {
    CallScope scope = body.scope();
    CodeBlock raw = CodeBlock.of("long");
    if (scope.function().returns().free().isEmpty()) {
      body.result(raw, raw, "$L", CallBody.RAW);
      return;
    }
    body.result(
        CodeBlock.of("var"),
        raw,
        "$T.copy($L, 1, $L, $S)",
        JavaTypes.NATIVE_BLOCK,
        CallBody.RAW,
        StructArrayMarshaller.size(
            scope.library(), scope.types(), new StructType(scope.library().struct(type.target()))),
        scope.function().name());
  }
}
