package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FreeMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.GivenMemory;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves the key {@code free} of parameters: memory that a function stores a pointer to. */
record GivenMemoryResolver(ResultResolver results, Diagnostics diagnostics) {

  /** The parameters of a function, with the memory that they give. */
  List<Parameter> resolve(FunctionMapping function, List<Parameter> parameters) {
    Map<String, ParameterMapping> written =
        function.parameters().stream()
            .filter(it -> it.free().isPresent())
            .collect(Collectors.toMap(it -> it.name().value(), Function.identity()));
    return parameters.stream()
        .map(
            it ->
                Optional.ofNullable(written.get(it.name()))
                    .flatMap(mapping -> memory(it, mapping, mapping.free().get()))
                    .map(it::giving)
                    .orElse(it))
        .toList();
  }

  /** Empty after a report, and for a pointer that is a view without the key, too. */
  private Optional<GivenMemory> memory(
      Parameter parameter, ParameterMapping mapping, FreeMapping free) {
    if (!isAllowed(parameter)) {
      refuse(
          free,
          "\"free\" on a parameter of the type " + Quoted.of(parameter.type().mappingName()),
          "\"free\" only on a string that is ref or out, or an array or a pointer to a structure"
              + " that is out");
      return Optional.empty();
    }
    boolean hasEnd = mapping.length().isPresent() || parameter.terminated();
    if (parameter.type().isArray() && !hasEnd) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          mapping.type().location(),
          "\"length\" is missing: how many elements the function stores",
          "\"length\": a parameter, \"result\" or an expression; or \"terminated\"");
    }
    mapping
        .written()
        .ifPresent(
            it ->
                diagnostics.report(
                    DiagnosticCode.KEY_NOT_ALLOWED,
                    it.location(),
                    "\"written\" beside \"free\": the function allocates as much as there is",
                    "a \"length\""));
    free.each().ifPresent(each -> checkEach(each, parameter));
    Optional<Release> release = free.by().flatMap(results::release);
    return parameter.type() instanceof Type.StructurePointer && release.isEmpty()
        ? Optional.empty()
        : Optional.of(new GivenMemory(release, free.each().flatMap(results::release)));
  }

  private static boolean isAllowed(Parameter parameter) {
    boolean isPointer = parameter.type() instanceof Type.StructurePointer;
    boolean isOut = parameter.direction() == Direction.OUT && !parameter.isSupplied();
    return parameter.isTextBuffer() || isOut && (isPointer || parameter.type().isArray());
  }

  /** Texts are copied; other pointers would lead to memory that is gone. */
  private void checkEach(Located<String> each, Parameter parameter) {
    boolean isTexts =
        parameter.type() instanceof Type.Array array && array.element() instanceof Type.CString;
    if (!isTexts) {
      diagnostics.report(
          DiagnosticCode.ELEMENTS_NOT_RELEASED,
          each.location(),
          "\"freeEach\" on the type " + Quoted.of(parameter.type().mappingName()),
          "\"freeEach\" only on arrays of strings, whose texts are copied");
    } else if (parameter.length().filter(Length::isComputed).isPresent()) {
      diagnostics.report(
          DiagnosticCode.ELEMENTS_NOT_RELEASED,
          each.location(),
          "the length "
              + Quoted.of(parameter.length().get().text())
              + " may not be known when the call fails, so \"freeEach\" cannot use it",
          "a \"length\" that is a number, a parameter alone or \"result\"; or \"terminated\"");
    }
  }

  /** Checks that a result which is a length is an integer. */
  void checkResult(FunctionMapping function, List<Parameter> parameters, Type result) {
    boolean isInteger = result instanceof ScalarType scalar && scalar.isInteger();
    for (Parameter parameter : parameters) {
      if (!isInteger && parameter.length().filter(Length::usesResult).isPresent()) {
        diagnostics.report(
            DiagnosticCode.TYPE_NOT_ALLOWED,
            function.returns().type().location(),
            "the result is the length of " + Quoted.of(parameter.name()) + ", but not an integer",
            "an integer type");
      }
    }
  }

  /** Reports the key on parameters of a callback, to which Java gives no memory. */
  void checkOfCallback(List<ParameterMapping> parameters) {
    for (ParameterMapping parameter : parameters) {
      parameter
          .free()
          .ifPresent(
              free ->
                  refuse(
                      free,
                      "\"free\" on a parameter of a callback",
                      "\"free\" only on parameters of functions"));
    }
  }

  private void refuse(FreeMapping free, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, free.location(), problem, expected);
  }
}
