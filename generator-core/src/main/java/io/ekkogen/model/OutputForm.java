package io.ekkogen.model;

import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The overload of a function in Java that omits its {@code out} parameters, and returns what the
 * function wrote to them.
 *
 * @param javaName the simple name of the record that holds the values; empty if there is only one
 * @param outputs the values, in order
 * @param counts the {@code out} parameters that are only the lengths of arrays among the values
 */
public record OutputForm(Optional<String> javaName, List<Output> outputs, List<Parameter> counts) {

  /**
   * A value that is returned.
   *
   * @param javaName as a component of the record
   * @param parameter the {@code out} parameter; empty for the function's own result
   */
  public record Output(String javaName, Optional<Parameter> parameter) {

    /** The type of the value. */
    public Type type(Function function) {
      return parameter.map(Parameter::type).orElse(function.returns().type());
    }
  }

  public OutputForm {
    outputs = List.copyOf(outputs);
    counts = List.copyOf(counts);
  }

  /** The only value, if it is one. */
  public Optional<Output> single() {
    return javaName.isPresent() ? Optional.empty() : Optional.of(outputs.get(0));
  }

  /** The parameters that are returned. */
  public List<Parameter> parameters() {
    return outputs.stream().flatMap(it -> it.parameter().stream()).toList();
  }

  /** Whether a parameter is omitted. */
  public boolean omits(Parameter parameter) {
    return parameters().contains(parameter) || counts.contains(parameter);
  }

  /** The parameters that are omitted. */
  public List<Parameter> omitted() {
    return Stream.concat(parameters().stream(), counts.stream()).toList();
  }

  /** Whether the function's own result is among the values. */
  public boolean hasResult() {
    return outputs.stream().anyMatch(it -> it.parameter().isEmpty());
  }
}
