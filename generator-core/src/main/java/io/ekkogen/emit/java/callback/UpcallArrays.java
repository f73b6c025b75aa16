package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.ArrayMarshaller;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
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
      } else if (UpcallMethod.isPointer(element)) {
        addPointers(method, parameter, type, array);
      } else {
        addScalars(method, parameter, type, array);
      }
    } else if (UpcallMethod.isPointer(element) && !(element instanceof StringType)) {
      method.argument("$L.$L", pointers(method, parameter), loaded(method, element));
    } else {
      method.argument(copy(method, parameter, type));
    }
  }

  private static CodeBlock copy(UpcallMethod method, Parameter parameter, ArrayType type) {
    Type element = type.element();
    if (element instanceof StructType) {
      return structures(method, parameter, "array", element);
    }
    CodeBlock width =
        element instanceof StringType text
            ? CodeBlock.of(", $L", method.encoding(text))
            : ArrayMarshaller.scalarWidth(element);
    return CodeBlock.of(
        "$T.$L($L, $L$L, $S)",
        JavaTypes.RETURNED_ARRAYS,
        ArrayMarshaller.maker(element),
        parameter.javaName(),
        method.count(parameter),
        width,
        method.label(parameter));
  }

  private static CodeBlock structures(
      UpcallMethod method, Parameter parameter, String maker, Type element) {
    TypeName type = method.types().value(element);
    return CodeBlock.of(
        "$T.$L($L, $L, $L, $T.class, $T::new, $S)",
        JavaTypes.RETURNED_STRUCTURES,
        maker,
        parameter.javaName(),
        method.count(parameter),
        method.size(element),
        type,
        type,
        method.label(parameter));
  }

  private static void addViews(
      UpcallMethod method, Parameter parameter, ArrayType type, String array) {
    method.before(
        "$T $L = $L",
        method.types().value(type),
        array,
        structures(method, parameter, "views", type.element()));
    method.after("$L.storeChanges($L, $L)", method.stub(), array, parameter.javaName());
  }

  private static void addScalars(
      UpcallMethod method, Parameter parameter, ArrayType type, String array) {
    method.before("$T $L = $L", method.types().value(type), array, copy(method, parameter, type));
    method.after(
        "$L", stored(type.element(), parameter.javaName(), array, method.label(parameter)));
  }

  /** A statement that stores what a callback left in a copy of numbers. */
  private static CodeBlock stored(Type element, String address, String array, String label) {
    boolean isChecked = element.scalar().filter(ScalarType::isWide).isPresent();
    return CodeBlock.of(
        "$T.store($L, $L$L$L)",
        JavaTypes.PASSED_ARRAYS,
        address,
        array,
        ArrayMarshaller.scalarWidth(element),
        isChecked ? CodeBlock.of(", $S", label) : CodeBlock.of(""));
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
      return CodeBlock.of("strings($L)", method.encoding(text));
    }
    if (element instanceof HandleType handle) {
      return CodeBlock.of("handles($T.class, $T::of)", type, method.types().maker(handle));
    }
    return element instanceof CallbackType callback
        ? CodeBlock.of("callbacks($T.class, $L)", type, method.names().qualified(callback))
        : CodeBlock.of("structures($T.class, $T::new)", type, type);
  }

  private static CodeBlock stored(
      UpcallMethod method, Type element, String pointers, String array) {
    if (element instanceof StringType text) {
      return CodeBlock.of("$L.store($L, $L)", pointers, array, method.encoding(text));
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
            ? method.count(named.parameter())
            : ArrayMarshaller.number(of);
    String label = method.resultLabel();
    if (UpcallMethod.isPointer(element)) {
      String pointers = method.local("pointers");
      return List.of(
          CodeBlock.of(
              "$T $L = $L.returnedPointers($L, $L, $S)",
              JavaTypes.CALLBACK_POINTERS,
              pointers,
              method.stub(),
              length,
              count,
              label),
          stored(method, element, pointers, array),
          CodeBlock.of("return $L", method.required(CodeBlock.of("$L.address()", pointers))));
    }
    String address = method.local("address");
    return List.of(
        CodeBlock.of(
            "long $L = $L.returned($L, $L, $L, $S)",
            address,
            method.stub(),
            length,
            count,
            method.size(element),
            label),
        element instanceof StructType
            ? CodeBlock.of("$L.store($L, $L, $S)", method.stub(), array, address, label)
            : stored(element, address, array, label),
        CodeBlock.of("return $L", method.required(CodeBlock.of("$L", address))));
  }
}
