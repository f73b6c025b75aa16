package io.ekkogen.emit.java.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.Optional;

/** Turns what a handle gives into what the typed interface returns. */
public final class BindingResults {
  private BindingResults() {}

  public static void add(CallBody body) {
    Type type = body.scope().function().returns().type();
    if (type instanceof StructType struct) {
      addStruct(body, struct);
    } else if (type instanceof StructPointerType pointer) {
      addView(body, pointer);
    } else if (type instanceof StringType string) {
      StringMarshaller.addResult(body, string);
    } else if (type instanceof ArrayType array) {
      ArrayMarshaller.addResult(body, array);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.addResult(body, handle);
    } else if (type instanceof CallbackType callback) {
      body.result(
          CodeBlock.of("$T", body.scope().types().own(callback.javaName())),
          CodeBlock.of("long"),
          "$L.of($L)",
          body.scope().callbackType(callback),
          CallBody.RAW);
    } else if (type != VoidType.VOID) {
      addScalar(body, type.scalar().orElseThrow());
    }
  }

  private static void addScalar(CallBody body, ScalarType type) {
    CodeBlock javaType = CodeBlock.of("$T", JavaTypes.scalar(type));
    CodeBlock carrier = CodeBlock.of("$T", type.raw().carrier());
    switch (type) {
      case BOOL, BOOL8 -> body.result(javaType, carrier, "$L != 0", CallBody.RAW);
      case INT_PTR, UINT_PTR ->
          body.result(javaType, carrier, "$T.pointer($L)", JavaTypes.ARGUMENTS, CallBody.RAW);
      default -> body.result(javaType, carrier, "$L", CallBody.RAW);
    }
  }

  /** Of memory that is the library's, or a copy of what has to be released. */
  private static void addView(CallBody body, StructPointerType type) {
    CallScope scope = body.scope();
    ClassName struct = scope.types().struct(type.target());
    CodeBlock javaType = CodeBlock.of("$T", struct);
    Optional<CodeBlock> block = body.block(type.target().name());
    boolean isView = scope.function().returns().free().isEmpty();
    if (isView && block.isPresent()) {
      body.result(
          javaType,
          CodeBlock.of("long"),
          "$T.element($L, $L, $T::new)",
          JavaTypes.STRUCTURE_ARRAYS,
          CallBody.RAW,
          block.get(),
          struct);
    } else if (isView) {
      body.result(
          javaType,
          CodeBlock.of("long"),
          "$T.view($L, $T::new)",
          JavaTypes.RETURNED_STRUCTURES,
          CallBody.RAW,
          struct);
    } else {
      body.result(
          javaType,
          CodeBlock.of("long"),
          "$T.copy($L, $T::new)",
          JavaTypes.RETURNED_STRUCTURES,
          CallBody.RAW,
          struct);
    }
  }

  /** The callee fills memory of the caller's, whose address goes before all arguments. */
  private static void addStruct(CallBody body, StructType type) {
    String result = body.local("result");
    CodeBlock byValue = CodeBlock.of("$T", body.scope().types().byValue(type.struct()));
    body.prepare("$L $L = new $L()", byValue, result, byValue);
    body.firstArgument("$L.address()", result);
    body.takeBack("$L.read()", result);
    body.resultIn(result);
  }
}
