package io.ekkogen.emit.java.signature;

import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.CallTraits;
import io.ekkogen.model.Callback;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.Retention;
import io.ekkogen.runtime.layout.CScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Documents parameters and results beyond their Java types. */
public final class ParameterDocs {
  private static final Pattern SENTENCE_END = Pattern.compile("[.;]$");

  private ParameterDocs() {}

  public static void document(Javadoc javadoc, Function function) {
    document(javadoc, function.parameters(), function);
    if (function.call().variadic()) {
      javadoc.tag(
          "param",
          VariadicCalls.parameterName(function)
              + " boxed numbers, Boolean, Character, text, pointers, references, structures,"
              + " handles, callbacks, arrays of these or null, promoted as in C");
    }
    join(function.returns().doc().map(Javadoc::escape), rule(function.returns()))
        .ifPresent(text -> javadoc.tag("return", text));
    function.call().error().ifPresent(error -> javadoc.tag("throws", failure(error)));
    if (function.call().mayBeAbsent()) {
      javadoc.tag("throws", "UnsatisfiedLinkError where the function is absent");
    }
  }

  /** What is known of a value that a method returns, beyond its Java type. */
  public static Optional<String> output(Function function, OutputForm.Output output) {
    Result value = output.parameter().map(ParameterDocs::result).orElse(function.returns());
    boolean isNew =
        output.parameter().filter(it -> it.isTextBuffer() || it.type().isArray()).isPresent();
    return join(value.doc().map(Javadoc::escape), isNew ? Optional.empty() : rule(value));
  }

  /** An {@code out} parameter as a result. */
  private static Result result(Parameter out) {
    return new Result(
        out.type(),
        out.comesBackNull() || out.type().asHandle().isEmpty(),
        out.owned(),
        out.owner(),
        Optional.empty(),
        false,
        out.release(),
        Optional.empty(),
        false,
        out.within(),
        out.doc());
  }

  private static String failure(ErrorCondition error) {
    if (error.inParameter().isPresent()) {
      return JavaTypes.NATIVE_EXCEPTION.canonicalName()
          + " with the message and the code of the error that the call stored";
    }
    String code = error.isNull() ? "" : ", which is its code";
    String message =
        error
            .message()
            .map(it -> "; its message is that of {@code " + it.function().javaName() + "}")
            .orElse("");
    return JavaTypes.NATIVE_EXCEPTION.canonicalName()
        + " when "
        + failure(error.check())
        + (error.codeIsResult() ? code : "; its code is errno")
        + message;
  }

  private static String failure(ErrorCondition.Check check) {
    if (check instanceof ErrorCondition.ByFunction by) {
      return "{@code " + by.function().javaName() + "} says so of the result";
    }
    ResultTest test = (ResultTest) check;
    return "the result is "
        + (test.isNull() ? "NULL" : "{@code " + Javadoc.condition(test.text()) + "}");
  }

  public static void document(Javadoc javadoc, Callback callback) {
    for (Parameter parameter : callback.parameters()) {
      join(parameter.doc().map(Javadoc::escape), rule(parameter, parameter.mayArriveNull()))
          .ifPresent(text -> javadoc.tag("param", parameter.javaName() + " " + text));
    }
    callback.returns().doc().ifPresent(doc -> javadoc.tag("return", Javadoc.escape(doc)));
  }

  /** Remarks on a function as a whole. */
  public static Optional<String> remark(Function function) {
    List<String> sentences = new ArrayList<>();
    CallTraits call = function.call();
    if (!call.platforms().isEmpty()) {
      sentences.add("Only on " + String.join(", ", call.platforms()) + ".");
    }
    if (call.mayBeAbsent()) {
      sentences.add("{@link #has} tells whether it is there.");
    }
    boolean isInException = call.error().filter(error -> !error.codeIsResult()).isPresent();
    if (call.lastError() && !isInException) {
      sentences.add("Afterwards {@code LastError.get()} is the call's errno.");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private static void document(Javadoc javadoc, List<Parameter> parameters, Function function) {
    for (Parameter parameter : parameters) {
      Optional<String> closed = consumption(parameter, function);
      join(
              join(parameter.doc().map(Javadoc::escape), closed),
              rule(parameter, parameter.nullable()))
          .ifPresent(text -> javadoc.tag("param", parameter.javaName() + " " + text));
    }
  }

  private static Optional<String> consumption(Parameter parameter, Function function) {
    return switch (parameter.consumed()) {
      case NONE -> Optional.empty();
      case ALWAYS ->
          Optional.of(
              function.closesHandle()
                  ? "closed by this call"
                  : "taken over by this call, and closed afterwards");
      case ON_SUCCESS -> Optional.of("taken over by this call, and closed, unless the call fails");
    };
  }

  private static Optional<String> join(Optional<String> first, Optional<String> second) {
    return first.isPresent() && second.isPresent()
        ? Optional.of(SENTENCE_END.matcher(first.get()).replaceFirst("") + "; " + second.get())
        : first.or(() -> second);
  }

  private static Optional<String> rule(Parameter parameter, boolean mayBeNull) {
    List<String> rules =
        new ArrayList<>(JavaKinds.of(parameter).argumentDocs(parameter.direction()));
    parameter.length().ifPresent(length -> rules.add(lengthRule(parameter, length)));
    parameter
        .written()
        .ifPresent(it -> rules.add("of which {@code " + it.text() + "} are written"));
    parameter.within().ifPresent(text -> rules.add(indexIn(text)));
    if (parameter.terminated()) {
      rules.add("without zeros: native code gets one behind it");
    }
    if (parameter.isTextBuffer() && parameter.length().isEmpty()) {
      rules.add("in a buffer of as many code units as the text has, and a terminator");
    }
    if (parameter.isRetainedForever()) {
      rules.add("kept alive until the library is unloaded, unless it is registered");
    }
    if (parameter.retention() instanceof Retention.UntilDestroyed) {
      rules.add("kept alive until native code has destroyed its data");
    }
    if (parameter.retention() instanceof Retention.WhileOpen open) {
      rules.add("kept alive until {@code " + open.handle().name() + "} is closed");
    }
    if (parameter.retention() instanceof Retention.UntilReplaced until) {
      rules.add(replacement(until));
    }
    if (parameter.retention() == Retention.Simple.RESULT) {
      rules.add("kept alive until the result is closed");
    }
    if (parameter.retention() == Retention.Simple.ONCE) {
      rules.add("kept alive until native code has called it");
    }
    if (isReference(parameter)) {
      rules.add(mayBeNull ? "may be null" : "not null");
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", rules));
  }

  private static String replacement(Retention.UntilReplaced until) {
    String same =
        until.key().stream()
            .map(it -> "{@code " + it.name() + "}")
            .collect(Collectors.joining(", "));
    return "kept alive until the next call" + (same.isEmpty() ? "" : " with the same " + same);
  }

  /** Whether the Java type is a reference, which could be null. */
  private static boolean isReference(Parameter parameter) {
    boolean isPassedAsAddress = parameter.raw() == CScalar.ADDRESS;
    return isPassedAsAddress && !parameter.isValueByAddress()
        || parameter.type().scalar().isEmpty();
  }

  private static String indexIn(Parameter text) {
    return "an index in {@code " + text.javaName() + "}, or -1 for NULL";
  }

  private static String lengthRule(Parameter parameter, Length length) {
    String of = "{@code " + length.text() + "} ";
    if (parameter.isTextBuffer()) {
      return "at most " + of + "code units, terminator included";
    }
    return "of " + of + (parameter.type().isArray() ? "elements" : "code units");
  }

  private static Optional<String> rule(Result returns) {
    List<String> rules = new ArrayList<>(JavaKinds.of(returns.type()).resultDocs(returns));
    returns.within().ifPresent(text -> rules.add(indexIn(text)));
    if (returns.type().isPointer()) {
      rules.add(returns.nullable() ? "may be null" : "not null");
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", rules));
  }
}
