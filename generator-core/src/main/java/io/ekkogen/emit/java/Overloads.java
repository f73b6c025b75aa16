package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.VoidType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Generates the binding's other methods for a function: the overload without the parameters that
 * only count elements, and the form for background calls. The interface declares them abstract,
 * because JNA's proxies do not support default methods.
 */
final class Overloads {
  private final Library library;
  private final MethodHeads heads;

  Overloads(Library library, JavaTypes types) {
    this.library = library;
    this.heads = new MethodHeads(types, false);
  }

  /** The methods that {@code function} has beside its own. */
  List<MethodSpec> of(Function function) {
    List<MethodSpec> forms = new ArrayList<>();
    if (!function.counts().isEmpty()) {
      forms.add(shortForm(function));
    }
    function.call().async().ifPresent(form -> forms.add(async(function, form.javaName())));
    return forms;
  }

  private MethodSpec shortForm(Function function) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      arguments.add(
          function.counts().contains(parameter)
              ? count(function, parameter)
              : CodeBlock.of("$L", parameter.javaName()));
    }
    CodeBlock call =
        CodeBlock.of(
            "$L($L)", JavaText.ownMethod(function.javaName()), CodeBlock.join(arguments, ", "));
    return heads
        .shortForm(function)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addStatement(function.returns().type() == VoidType.VOID ? "$L" : "return $L", call)
        .build();
  }

  /** The length of the longest array that {@code count} counts, as a value of its type. */
  private static CodeBlock count(Function function, Parameter count) {
    CodeBlock longest = null;
    for (Parameter array : function.countedBy(count)) {
      CodeBlock length = CodeBlock.of("$1L == null ? 0 : $1L.length", array.javaName());
      longest =
          longest == null ? length : CodeBlock.of("$T.max($L, $L)", Math.class, longest, length);
    }
    ScalarType type = count.type().scalar().orElseThrow();
    int bits = type.isUnsigned() ? type.carrierBits() : type.carrierBits() - 1;
    if (type.carrierBits() >= Integer.SIZE) {
      return longest;
    }
    return CodeBlock.of(
        "($T) $T.count($L, $L, $S)",
        JavaTypes.carrier(type),
        JavaTypes.ARGUMENTS,
        longest,
        (1 << bits) - 1,
        function.name() + ": " + count.name());
  }

  private MethodSpec async(Function function, String name) {
    List<CodeBlock> arguments = new ArrayList<>();
    function.parameters().forEach(it -> arguments.add(CodeBlock.of("$L", it.javaName())));
    if (function.call().variadic()) {
      arguments.add(CodeBlock.of("$L", VariadicCalls.parameterName(function)));
    }
    arguments.add(0, CodeBlock.of("this"));
    return heads
        .async(function, name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addStatement(
            "return $L.$L($L)",
            GeneratedClass.ASYNC.of(library.javaName()),
            function.javaName(),
            CodeBlock.join(arguments, ", "))
        .build();
  }
}
