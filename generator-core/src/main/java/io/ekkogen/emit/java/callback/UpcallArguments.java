package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Makes of what native code passes to a callback what Java gets, and stores what Java left. */
final class UpcallArguments {
  private UpcallArguments() {}

  static void add(UpcallMethod method, Parameter parameter) {
    Type type = parameter.type();
    if (type instanceof ArrayType array) {
      UpcallArrays.add(method, parameter, array);
    } else if (type instanceof StructType struct) {
      addStruct(method, parameter, struct);
    } else if (parameter.direction() == Direction.IN) {
      addValue(method, parameter);
    } else if (type instanceof StringType) {
      method.argument("$L", addBuffer(method, parameter));
    } else if (type instanceof HandleType handle) {
      ClassName kind = method.types().handle(handle);
      ClassName reference = kind.nestedClass("ByReference");
      CodeBlock made =
          CodeBlock.of("$T.class, $T::of, $T::new", kind, method.types().maker(handle), reference);
      addPointer(method, parameter, made, CodeBlock.of(""));
    } else if (type instanceof CallbackType callback) {
      CodeBlock kind = CodeBlock.of("$L", method.names().qualified(callback));
      addPointer(method, parameter, kind, CodeBlock.of(", $L", kind));
    } else if (type instanceof StructPointerType) {
      addReference(method, parameter, ScalarType.INT_PTR);
    } else {
      addReference(method, parameter, type.scalar().orElseThrow());
    }
  }

  private static void addValue(UpcallMethod method, Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.javaName();
    if (type instanceof StringType string) {
      method.argument("$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, name, method.encoding(string));
    } else if (type instanceof HandleType handle) {
      method.argument("$T.of($L, null)", method.types().maker(handle), name);
    } else if (type instanceof CallbackType other) {
      method.argument("$L.of($L)", method.names().qualified(other), name);
    } else {
      switch (type.scalar().orElseThrow()) {
        case BOOL, BOOL8 -> method.argument("$L != 0", name);
        case INT_PTR, UINT_PTR -> method.argument("$T.pointer($L)", JavaTypes.ARGUMENTS, name);
        default -> method.argument("$L", name);
      }
    }
  }

  /** A copy of one that is passed by value; else a view, whose changes are stored. */
  private static void addStruct(UpcallMethod method, Parameter parameter, StructType type) {
    String name = parameter.javaName();
    ClassName struct = method.types().struct(type.struct());
    if (parameter.direction() == Direction.IN) {
      ClassName byValue = struct.nestedClass("ByValue");
      method.argument("$T.copy($L, new $T())", JavaTypes.CALLBACK_ARGUMENTS, name, byValue);
      return;
    }
    String view = method.local(name + "View");
    method.before(
        "$T $L = $T.passed($L, $T::new)",
        struct,
        view,
        JavaTypes.RETURNED_STRUCTURES,
        parameter.direction() == Direction.OUT
            ? method.cleared(parameter)
            : CodeBlock.of("$L", name),
        struct);
    method.argument("$L", view);
    method.after("$L.storeChanges($L)", method.stub(), view);
  }

  /** Text in memory of native code's; gives the variable that has it. */
  static String addBuffer(UpcallMethod method, Parameter parameter) {
    String name = parameter.javaName();
    String size = method.local(name + "Size");
    String text = method.local(name + "Buffer");
    CodeBlock encoding = method.encoding((StringType) parameter.type());
    // The callback may change a size that is passed by pointer.
    method.before(
        "long $L = $L",
        size,
        parameter.length().isPresent()
            ? method.count(parameter)
            : CodeBlock.of("$T.unitsAt($L, $L)", JavaTypes.NATIVE_STRINGS, name, encoding));
    method.before(
        "$T $L = $T.$L($L, $L, $L, $S)",
        JavaTypes.STRING_BUILDER,
        text,
        JavaTypes.CALLBACK_BUFFERS,
        parameter.direction() == Direction.OUT ? "empty" : "load",
        name,
        size,
        encoding,
        method.label(parameter));
    method.after(
        "$T.$L($L, $L, $L, $L, $S)",
        JavaTypes.CALLBACK_BUFFERS,
        parameter.direction() == Direction.OUT ? "store" : "storeChanges",
        name,
        text,
        size,
        encoding,
        method.label(parameter));
    return text;
  }

  /**
   * A pointer to a pointer that Java has an object for.
   *
   * @param made what makes the reference
   * @param stored what storing takes beside it
   */
  private static void addPointer(
      UpcallMethod method, Parameter parameter, CodeBlock made, CodeBlock stored) {
    String name = parameter.javaName();
    String pointer = method.local(name + "Pointer");
    String reference = method.local(name + "Reference");
    method.before(
        "$T $L = $L.pointer($L, $S)$L",
        JavaTypes.CALLBACK_POINTERS,
        pointer,
        method.stub(),
        name,
        method.label(parameter),
        parameter.direction() == Direction.OUT ? ".cleared()" : "");
    method.before(
        "$T $L = $L.reference($L)", method.types().parameter(parameter), reference, pointer, made);
    method.argument("$L", reference);
    method.after("$L.store($L$L)", pointer, reference, stored);
  }

  /** JNA's reference to native code's value, or to a copy of one that has another width in C. */
  private static void addReference(UpcallMethod method, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    ClassName reference = (ClassName) method.types().parameter(parameter);
    CodeBlock width = CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
    CodeBlock at =
        parameter.direction() == Direction.OUT
            ? method.cleared(parameter)
            : CodeBlock.of("$L", name);
    if (type != ScalarType.BOOL8 && !type.isWide()) {
      method.argument("$T.reference($L, $T::new)", JavaTypes.CALLBACK_ARGUMENTS, at, reference);
      return;
    }
    String local = method.local(name + "Reference");
    method.argument("$L", local);
    if (type == ScalarType.BOOL8) {
      method.before(
          "$T $L = $T.bool8Reference($L)", reference, local, JavaTypes.CALLBACK_ARGUMENTS, at);
      method.after("$T.store($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, name, local);
      return;
    }
    method.before(
        "$T $L = $T.$L($L, $L)",
        reference,
        local,
        JavaTypes.CALLBACK_ARGUMENTS,
        type == ScalarType.WCHAR ? "intReference" : "longReference",
        at,
        width);
    method.after(
        "$T.store($L, $L, $L, $S)",
        JavaTypes.CALLBACK_ARGUMENTS,
        name,
        local,
        width,
        method.label(parameter));
  }
}
