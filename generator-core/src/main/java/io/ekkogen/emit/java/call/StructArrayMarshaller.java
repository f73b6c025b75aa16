package io.ekkogen.emit.java.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.Optional;
import java.util.OptionalInt;

/** Marshals arrays of structures, one block, and of pointers to them. */
public final class StructArrayMarshaller {
  private StructArrayMarshaller() {}

  /** Whether the elements are structures or pointers to them. */
  static boolean takes(Type element) {
    return element instanceof StructType || element instanceof StructPointerType;
  }

  /**
   * @param bound how many elements come back, where that is not known before the call
   */
  static void add(CallBody body, Parameter parameter, Type element, Optional<CodeBlock> bound) {
    String name = parameter.javaName();
    boolean isPointers = element instanceof StructPointerType;
    String address = SharedArrays.prepare(body, parameter, copyIn(body, parameter, element));
    body.argument("$L", address);
    if (element instanceof StructType struct) {
      body.addBlock(struct.struct().name(), CodeBlock.of("$L, $L", address, name));
    }
    CodeBlock count = bound.map(it -> CodeBlock.of(", $L", it)).orElse(CodeBlock.of(""));
    body.copyBack(
        "$T.$L($L, $L, $T::new$L)",
        JavaTypes.STRUCTURE_ARRAYS,
        isPointers ? "pointersOut" : "copyOut",
        address,
        name,
        type(body, element),
        count);
    body.keepReachable(name);
  }

  private static CodeBlock copyIn(CallBody body, Parameter parameter, Type element) {
    String name = parameter.javaName();
    boolean isPointers = element instanceof StructPointerType;
    if (parameter.direction() == Direction.OUT) {
      CodeBlock size = isPointers ? ArrayMarshaller.elementSize(element) : memory(body, element);
      return ArrayMarshaller.room(body, parameter, size, name);
    }
    return isPointers
        ? CodeBlock.of("$T.pointersIn($L, $L)", JavaTypes.STRUCTURE_ARRAYS, body.scratch(), name)
        : CodeBlock.of(
            "$T.copyIn($L, $L, $L, $S)",
            JavaTypes.STRUCTURE_ARRAYS,
            body.scratch(),
            name,
            memory(body, element),
            body.scope().label(parameter));
  }

  /** Makes an array of the address that the call gives. */
  static void addResult(CallBody body, Type element) {
    CallScope scope = body.scope();
    ClassName type = type(body, element);
    CodeBlock array = CodeBlock.of("$T[]", type);
    CodeBlock count = ArrayMarshaller.resultCount(scope);
    if (element instanceof StructPointerType) {
      body.result(
          array,
          CodeBlock.of("long"),
          "$T.pointers($L, $L, $T.class, $T::new, $S)",
          JavaTypes.RETURNED_STRUCTURES,
          CallBody.RAW,
          count,
          type,
          type,
          scope.function().name());
    } else {
      body.result(
          array,
          CodeBlock.of("long"),
          "$T.array($L, $L, $L, $T.class, $T::new, $S)",
          JavaTypes.RETURNED_STRUCTURES,
          CallBody.RAW,
          count,
          size(body, element),
          type,
          type,
          scope.function().name());
    }
  }

  private static ClassName type(CallBody body, Type element) {
    return (ClassName) body.scope().types().value(element);
  }

  /** Size, and alignment where it has to be asked for. */
  private static CodeBlock memory(CallBody body, Type element) {
    CodeBlock size = size(body, element);
    OptionalInt alignment =
        StructPlaces.of(body.scope().library(), ((StructType) element).struct()).alignment();
    return alignment.isPresent() ? CodeBlock.of("$L, $L", size, alignment.getAsInt()) : size;
  }

  private static CodeBlock size(CallBody body, Type element) {
    return size(body.scope().library(), body.scope().types(), (StructType) element);
  }

  /** The size of a structure, a number where platforms agree. */
  public static CodeBlock size(Library library, JavaTypes types, StructType type) {
    StructPlaces places = StructPlaces.of(library, type.struct());
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.size())
        : CodeBlock.of("$T.LAYOUT.size()", types.inExpression(types.struct(type.struct())));
  }
}
