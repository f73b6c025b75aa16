package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.ArrayMarshaller;
import io.ekkogen.emit.java.call.StructArrayMarshaller;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Arrays that native code passes to a callback, and that a callback returns. */
final class UpcallArrays {
  private UpcallArrays() {}

  /** A copy, which is stored afterwards where the callback may change it; of structures views. */
  static void add(UpcallMethod method, Parameter parameter, ArrayType type) {
    Type element = type.element();
    if (parameter.direction() != Direction.IN) {
      String array = method.local(parameter.javaName() + "Array");
      method.argument("$L", array);
      if (element instanceof StructType) {
        addViews(method, parameter, type, array);
      } else if (element.scalar().isPresent()) {
        addScalars(method, parameter, type, array);
      } else {
        addPointers(method, parameter, type, array);
      }
    } else if (element instanceof HandleType || element instanceof CallbackType) {
      method.argument("$L.$L", pointers(method, parameter), loaded(method, element));
    } else {
      method.argument(copy(method, parameter, type));
    }
  }

  private static CodeBlock copy(UpcallMethod method, Parameter parameter, ArrayType type) {
    return ArrayMarshaller.copy(
        method.library(),
        method.types(),
        type,
        parameter.javaName(),
        method.count(parameter),
        type.element() instanceof StringType text
            ? method.names().encoding(text)
            : CodeBlock.of(""),
        method.label(parameter));
  }

  private static void addViews(
      UpcallMethod method, Parameter parameter, ArrayType type, String array) {
    CodeBlock views =
        StructArrayMarshaller.views(
            method.library(),
            method.types(),
            type.element(),
            parameter.javaName(),
            method.count(parameter),
            method.label(parameter));
    method.before("$T $L = $L", method.types().value(type), array, views);
    method.after("$L.storeChanges($L, $L)", method.stub(), array, parameter.javaName());
  }

  private static void addScalars(
      UpcallMethod method, Parameter parameter, ArrayType type, String array) {
    method.before("$T $L = $L", method.types().value(type), array, copy(method, parameter, type));
    method.after(
        "$L",
        ArrayMarshaller.store(
            type.element(),
            CodeBlock.of("$L", parameter.javaName()),
            array,
            method.label(parameter)));
  }

  /** Pointers to what Java has objects for. */
  private static void addPointers(
      UpcallMethod method, Parameter parameter, ArrayType type, String array) {
    String pointers = method.local(parameter.javaName() + "Pointers");
    method.before(
        "$T $L = $L$L",
        JavaTypes.CALLBACK_POINTERS,
        pointers,
        pointers(method, parameter),
        parameter.direction() == Direction.OUT ? ".cleared()" : "");
    CodeBlock loaded = loaded(method, type.element());
    method.before("$T $L = $L.$L", method.types().value(type), array, pointers, loaded);
    method.after("$L", stored(method, type.element(), pointers, array));
  }

  private static CodeBlock pointers(UpcallMethod method, Parameter parameter) {
    return CodeBlock.of(
        "$L.pointers($L, $L, $S)",
        method.stub(),
        parameter.javaName(),
        method.count(parameter),
        method.label(parameter));
  }

  /** The call that makes an array of pointers. */
  private static CodeBlock loaded(UpcallMethod method, Type element) {
    TypeName type = method.types().value(element);
    if (element instanceof StringType text) {
      return CodeBlock.of("strings($L)", method.names().encoding(text));
    }
    if (element instanceof HandleType) {
      return CodeBlock.of("handles($T.class, $T::of)", type, type);
    }
    return element instanceof CallbackType callback
        ? CodeBlock.of("callbacks($T.class, $L)", type, method.names().qualified(callback))
        : CodeBlock.of("structures($T.class, $T::new)", type, type);
  }

  private static CodeBlock stored(
      UpcallMethod method, Type element, String pointers, String array) {
    if (element instanceof StringType text) {
      return CodeBlock.of("$L.store($L, $L)", pointers, array, method.names().encoding(text));
    }
    return element instanceof CallbackType callback
        ? CodeBlock.of("$L.store($L, $L)", pointers, array, method.names().qualified(callback))
        : CodeBlock.of("$L.store($L)", pointers, array);
  }

  /**
   * Gives native code a copy of an array that the callback returned.
   *
   * @param array the variable that has it
   */
  static List<CodeBlock> give(UpcallMethod method, ArrayType type, String array) {
    Type element = type.element();
    CodeBlock length = CodeBlock.of("$1L == null ? -1 : $1L.length", array);
    Result.Length of = method.callback().returns().length().orElseThrow();
    CodeBlock count =
        of instanceof Result.Length.Of named
            ? method.names().count(method.callback(), named.parameter())
            : ArrayMarshaller.number(of);
    List<CodeBlock> statements = new ArrayList<>();
    if (element.scalar().isEmpty() && !(element instanceof StructType)) {
      String pointers = method.local("pointers");
      statements.add(
          CodeBlock.of(
              "$T $L = $L.returnedPointers($L, $L, $S)",
              JavaTypes.CALLBACK_POINTERS,
              pointers,
              method.stub(),
              length,
              count,
              method.resultLabel()));
      statements.add(stored(method, element, pointers, array));
      CodeBlock first = CodeBlock.of("$L.address()", pointers);
      statements.add(CodeBlock.of("return $L", method.required(first)));
      return statements;
    }
    String address = method.local("address");
    CodeBlock size =
        element instanceof StructType struct
            ? StructArrayMarshaller.size(method.library(), method.types(), struct)
            : ArrayMarshaller.elementSize(element);
    statements.add(
        CodeBlock.of(
            "long $L = $L.returned($L, $L, $L, $S)",
            address,
            method.stub(),
            length,
            count,
            size,
            method.resultLabel()));
    statements.add(
        element instanceof StructType
            ? CodeBlock.of(
                "$L.store($L, $L, $S)", method.stub(), array, address, method.resultLabel())
            : ArrayMarshaller.store(
                element, CodeBlock.of("$L", address), array, method.resultLabel()));
    statements.add(CodeBlock.of("return $L", method.required(CodeBlock.of("$L", address))));
    return statements;
  }
}
