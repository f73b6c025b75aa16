package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Outputs;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.OutputForm.Output;
import io.ekkogen.model.Parameter;
import io.ekkogen.resolve.names.AdjustedNames;
import io.ekkogen.resolve.names.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves the overloads of functions that return {@code out} parameters. */
record OutputResolver(AdjustedNames names, Diagnostics diagnostics) {
  private static final String RESULT = "result";

  /**
   * @param parameters of the function; those that are invalid are left out
   */
  Optional<OutputForm> resolve(FunctionMapping function, List<Parameter> parameters) {
    Outputs outputs = names.outputs(function);
    if (!outputs.areReturned()) {
      return Optional.empty();
    }
    Map<String, Parameter> resolved =
        parameters.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    List<ParameterMapping> written =
        outputs.parameters().stream()
            .filter(it -> resolved.containsKey(it.name().value()))
            .toList();
    Map<String, String> components = components(outputs, written, resolved);
    List<Output> values = new ArrayList<>();
    if (outputs.hasResult()) {
      values.add(new Output(RESULT, Optional.empty()));
    }
    components.forEach(
        (name, component) -> values.add(new Output(component, Optional.of(resolved.get(name)))));
    List<Parameter> counts =
        outputs.omitted().stream()
            .filter(it -> !outputs.parameters().contains(it))
            .flatMap(it -> Optional.ofNullable(resolved.get(it.name().value())).stream())
            .toList();
    return Optional.of(new OutputForm(names.record(function), values, counts));
  }

  /** The names of the record's components, by those of the parameters. */
  private Map<String, String> components(
      Outputs outputs, List<ParameterMapping> written, Map<String, Parameter> resolved) {
    if (!outputs.needRecord()) {
      return written.stream()
          .collect(Collectors.toMap(it -> it.name().value(), it -> it.name().value()));
    }
    NameScope scope =
        NameScope.of(
            name ->
                ReservedJavaNames.isInheritedMethod(name)
                    || outputs.hasResult() && name.equals(RESULT));
    Map<String, String> components =
        scope.adjust(
            written.stream().map(it -> it.name().value()).toList(),
            name -> resolved.get(name).javaName());
    for (ParameterMapping parameter : written) {
      String wish = resolved.get(parameter.name().value()).javaName();
      String component = components.get(parameter.name().value());
      // Of one called "result" there is a note for both languages.
      if (!component.equals(wish) && !wish.equals(RESULT)) {
        diagnostics.report(
            DiagnosticCode.NAME_ADJUSTED,
            parameter.name().location(),
            Quoted.of(wish) + " is called " + component + " in the record that Java returns");
      }
    }
    return components;
  }
}
