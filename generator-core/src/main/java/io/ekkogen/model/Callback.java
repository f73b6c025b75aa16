package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A function pointer type.
 *
 * @param cParameters all parameters of the C function
 * @param exceptions what becomes of those that it throws
 */
public record Callback(
    Type.Callback type,
    Result returns,
    List<Parameter> cParameters,
    PerSystem<CallingConvention> convention,
    ExceptionPolicy exceptions,
    Optional<Text> doc) {

  public Callback {
    cParameters = List.copyOf(cParameters);
  }

  /** The parameters that the callback gets. */
  public List<Parameter> parameters() {
    return Parameter.ofCaller(cParameters);
  }

  /** As the mapping writes it. */
  public String name() {
    return type.mappingName();
  }

  public String javaName() {
    return type.javaName();
  }

  public String jsName() {
    return type.jsName();
  }

  /** As a function that glue calls by another method of the host. */
  public Function asFunction(String hostMethod) {
    return new Function(
        name(),
        hostMethod,
        jsName(),
        PerSystem.same(Function.NO_SYMBOL),
        returns,
        cParameters,
        convention,
        CallTraits.NONE,
        false,
        Optional.empty(),
        doc);
  }

  /** As a function that Java calls. */
  public Function asFunction() {
    return asFunction(javaName());
  }
}
