package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Function;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Generates the other methods for a function: the overload without the parameters that only count
 * elements, the one that takes buffers, those that return {@code out} parameters, and the form for
 * background calls. The interface declares them abstract, because JNA's proxies do not support
 * default methods.
 */
final class Overloads {
  private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<.*>");
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=([A-Z]\\w*))");

  private final JavaLibrary java;

  Overloads(JavaLibrary java) {
    this.java = java;
  }

  /** Adds the methods of the interface. */
  void declare(TypeSpec.Builder type, Function function) {
    MethodHeads heads = new MethodHeads(java.types(), true);
    if (!function.counts().isEmpty()) {
      String counts = lengths(function, function.counts(), function.parameters());
      CodeBlock doc =
          new Javadoc().paragraph("As " + link(function) + ", with " + counts + ".").build();
      type.addMethod(InterfaceGenerator.declared(heads.shortForm(function), doc));
    }
    if (function.takesBuffers()) {
      type.addMethod(InterfaceGenerator.declared(heads.buffers(function), buffersDoc(function)));
    }
    function.outputForm().ifPresent(form -> declareOutputs(type, function, form));
    function
        .call()
        .async()
        .map(form -> heads.async(function, form.javaName()))
        .map(head -> InterfaceGenerator.declared(head, asyncDoc(function)))
        .ifPresent(type::addMethod);
  }

  /** The parameters that a form takes which returns {@code outputs}. */
  private static List<Parameter> beside(Function function, List<Parameter> outputs) {
    return function.parameters().stream().filter(it -> !outputs.contains(it)).toList();
  }

  private static String lengths(Function function, List<Parameter> counts, List<Parameter> passed) {
    return counts.stream()
        .map(
            count ->
                lengthOf(counted(function, count, passed))
                    + " as "
                    + Javadoc.inlineCode(count.javaName()))
        .collect(Collectors.joining(", and "));
  }

  /** What of {@code passed} a parameter counts. */
  private static List<Parameter> counted(
      Function function, Parameter count, List<Parameter> passed) {
    return function.countedBy(count).stream().filter(passed::contains).toList();
  }

  private static String lengthOf(List<Parameter> arrays) {
    return (arrays.size() == 1 ? "the length of " : "the greatest length of ")
        + arrays.stream()
            .map(array -> Javadoc.inlineCode(array.javaName()))
            .collect(Collectors.joining(" and "));
  }

  private CodeBlock buffersDoc(Function function) {
    return new Javadoc()
        .paragraph(
            "As "
                + link(function)
                + ", with buffers in native byte order, from their positions on. The memory of a"
                + " direct buffer is passed itself.")
        .build();
  }

  private void declareOutputs(TypeSpec.Builder type, Function function, OutputForm form) {
    MethodHeads heads = new MethodHeads(java.types(), true);
    Outputs outputs = new Outputs(java.types(), function, form);
    type.addMethod(
        InterfaceGenerator.declared(
            heads.outputs(function, form, List.of()), outputs.doc("As " + link(function))));
    List<Parameter> counts = function.counts(form);
    if (!counts.isEmpty()) {
      List<Parameter> others = beside(function, form.omitted());
      type.addMethod(
          InterfaceGenerator.declared(
              heads.outputs(function, form, counts),
              outputs.doc("As " + link(function) + ", with " + lengths(function, counts, others))));
    }
    outputs.record().ifPresent(type::addType);
  }

  private CodeBlock asyncDoc(Function function) {
    return new Javadoc()
        .paragraph(
            "As "
                + link(function)
                + ", on a thread of ekkogen's pool. The arguments belong to the call until the"
                + " future is completed. Cancelling does not interrupt native code.")
        .build();
  }

  /** The package of a type that is not imported. */
  private String shownPackage(MatchResult qualified) {
    return java.types().hidingImports().contains(qualified.group(1)) ? qualified.group() : "";
  }

  private String link(Function function) {
    InterfaceTypes types = new InterfaceTypes(java.types());
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      // Without its package, where it is imported, and what its type arguments are, which links
      // leave out.
      String type = TYPE_ARGUMENTS.matcher(types.parameter(parameter).toString()).replaceAll("");
      parameters.add(PACKAGE.matcher(type).replaceAll(this::shownPackage));
    }
    if (function.call().variadic()) {
      parameters.add("Object...");
    }
    return "{@link #" + function.javaName() + "(" + String.join(", ", parameters) + ")}";
  }

  /** Adds the methods of the binding. */
  void implement(TypeSpec.Builder type, Function function) {
    MethodHeads heads = new MethodHeads(java.types(), false);
    if (!function.counts().isEmpty()) {
      CodeBlock call = shortForm(function, function.counts(), List.of());
      type.addMethod(implementation(heads.shortForm(function), call));
    }
    function
        .outputForm()
        .filter(form -> !function.counts(form).isEmpty())
        .map(
            form ->
                implementation(
                    heads.outputs(function, form, function.counts(form)),
                    shortForm(function, function.counts(form), form.omitted())))
        .ifPresent(type::addMethod);
    function
        .call()
        .async()
        .map(form -> heads.async(function, form.javaName()))
        .map(head -> implementation(head, async(function)))
        .ifPresent(type::addMethod);
  }

  private static MethodSpec implementation(MethodSpec.Builder head, CodeBlock statement) {
    return head.addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addStatement(statement)
        .build();
  }

  /**
   * Calls the function with the lengths of its arrays.
   *
   * @param counts the parameters that are these lengths
   * @param outputs the parameters that the called method returns
   */
  private CodeBlock shortForm(Function function, List<Parameter> counts, List<Parameter> outputs) {
    List<CodeBlock> arguments = new ArrayList<>();
    List<Parameter> passed = beside(function, outputs);
    for (Parameter parameter : passed) {
      arguments.add(
          counts.contains(parameter)
              ? count(function, parameter, counted(function, parameter, passed))
              : CodeBlock.of("$L", parameter.javaName()));
    }
    CodeBlock call =
        CodeBlock.of(
            "$L($L)", JavaText.ownMethod(function.javaName()), CodeBlock.join(arguments, ", "));
    boolean isVoid = function.returns().type() == Type.Void.VOID && outputs.isEmpty();
    return CodeBlock.of(isVoid ? "$L" : "return $L", call);
  }

  /** The length of the longest array or text that {@code count} counts, as a value of its type. */
  private CodeBlock count(Function function, Parameter count, List<Parameter> counted) {
    CodeBlock longest = null;
    for (Parameter array : counted) {
      CodeBlock length = length(function, array);
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

  private CodeBlock length(Function function, Parameter counted) {
    if (!(counted.type() instanceof Type.CString text)) {
      return CodeBlock.of("$1L == null ? 0 : $1L.length", counted.javaName());
    }
    CallScope scope = new CallScope(java, function, CallScope.Place.BINDING);
    return CodeBlock.of(
        "$T.length($L, $L, $S)",
        JavaTypes.NATIVE_STRINGS,
        counted.javaName(),
        scope.encoding(text),
        scope.label(counted));
  }

  /** Submits the function to the pool. */
  private CodeBlock async(Function function) {
    List<CodeBlock> arguments = new ArrayList<>();
    function.parameters().forEach(it -> arguments.add(CodeBlock.of("$L", it.javaName())));
    if (function.call().variadic()) {
      arguments.add(CodeBlock.of("$L", VariadicCalls.parameterName(function)));
    }
    arguments.add(0, CodeBlock.of("this"));
    return CodeBlock.of(
        "return $L.$L($L)",
        java.name(GeneratedClass.ASYNC),
        function.javaName(),
        CodeBlock.join(arguments, ", "));
  }
}
