package io.ekkogen.model;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.List;
import java.util.Optional;

/**
 * An exported function.
 *
 * @param name as the mapping writes it
 * @param entryPoint the symbol in the library
 */
public record Function(
    String name,
    String javaName,
    String jsName,
    String entryPoint,
    Type returns,
    Optional<String> returnsDoc,
    List<Parameter> parameters,
    CallingConvention convention,
    Optional<String> doc) {

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** The C signature that linkers are given. */
  public Signature signature() {
    return new Signature(parameters.stream().map(Parameter::raw).toList(), returns.raw());
  }
}
