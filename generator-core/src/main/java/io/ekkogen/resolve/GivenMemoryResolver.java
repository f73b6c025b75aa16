package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.FreeMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.GivenMemory;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves the key {@code free} of parameters: memory that a function stores a pointer to. */
record GivenMemoryResolver(ResultResolver results, Diagnostics diagnostics) {

  /** The parameters of a function, with the memory that they give. */
  List<Parameter> resolve(FunctionMapping function, List<Parameter> parameters) {
    Map<String, FreeMapping> written =
        function.parameters().stream()
            .filter(it -> it.free().isPresent())
            .collect(Collectors.toMap(it -> it.name().value(), it -> it.free().get()));
    return parameters.stream()
        .map(
            it ->
                Optional.ofNullable(written.get(it.name()))
                    .flatMap(free -> memory(it, free))
                    .map(it::giving)
                    .orElse(it))
        .toList();
  }

  /** Empty after a report, and for a pointer that is a view without the key, too. */
  private Optional<GivenMemory> memory(Parameter parameter, FreeMapping free) {
    boolean isPointer =
        parameter.type() instanceof Type.StructurePointer && !parameter.isSupplied();
    boolean isCopied = isPointer && parameter.direction() == Direction.OUT;
    if (!parameter.isTextBuffer() && !isCopied) {
      refuse(
          free,
          "\"free\" on a parameter of the type " + Quoted.of(parameter.type().mappingName()),
          "\"free\" only on a string that is ref or out, or a pointer to a structure that is out");
      return Optional.empty();
    }
    Optional<Release> release = free.by().flatMap(results::release);
    return isPointer && release.isEmpty()
        ? Optional.empty()
        : Optional.of(new GivenMemory(release));
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
