package io.ekkogen.model;

import io.ekkogen.runtime.linker.CallingConvention;
import java.util.List;
import java.util.Optional;

/** A function pointer type. */
public record Callback(
    String name,
    String javaName,
    String jsName,
    Type returns,
    Optional<String> returnsDoc,
    List<Parameter> parameters,
    CallingConvention convention,
    Optional<String> doc) {

  public Callback {
    parameters = List.copyOf(parameters);
  }
}
