package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exported function.
 *
 * @param name as the mapping writes it
 * @param entryPoint the symbol in the library
 * @param cParameters all parameters of the C function
 * @param closesHandle whether it closes a handle
 * @param outputForm the overload that returns {@code out} parameters, if there are any
 */
public record Function(
    String name,
    String javaName,
    String jsName,
    PerSystem<Text> entryPoint,
    Result returns,
    List<Parameter> cParameters,
    PerSystem<CallingConvention> convention,
    CallTraits call,
    boolean closesHandle,
    Optional<OutputForm> outputForm,
    Optional<Text> doc) {

  /** What stands for the symbol of a function that is called by its address alone. */
  static final Text NO_SYMBOL = new Text("");

  public Function {
    cParameters = List.copyOf(cParameters);
  }

  /** The parameters whose arguments the caller supplies. */
  public List<Parameter> parameters() {
    return Parameter.ofCaller(cParameters);
  }

  /** The {@code void *} that C hands back to callbacks. */
  public List<Parameter> data() {
    return cParameters.stream().filter(it -> it.role() == Parameter.Role.DATA).toList();
  }

  /** Whether native code keeps callbacks whose lives end. */
  public boolean hasCallbackLives() {
    return cParameters.stream().anyMatch(it -> it.retention().ends());
  }

  /**
   * Whether the exception of a callback stays pending when native code has returned, because there
   * is something to do before it is thrown.
   */
  public boolean leavesPending() {
    return returns.isGiven()
        || hasCallbackLives()
        || cParameters.stream().anyMatch(it -> it.release().isPresent())
        || !closesHandle && cParameters.stream().anyMatch(Parameter::isConsumed);
  }

  /** The C signature that linkers are given; of a variadic function, without what is variable. */
  public Signature signature() {
    return new Signature(cParameters.stream().map(Parameter::raw).toList(), returns.type().raw());
  }

  /** The types of its parameters, its result, and strings among its variadic arguments. */
  public Stream<Type> types() {
    Stream<Type> results = Stream.of(returns.type());
    Stream<Type> fixed = Stream.concat(parameters().stream().map(Parameter::type), results);
    return Stream.concat(fixed, call.variadicText().stream());
  }

  /** The functions that release memory which a call returns or stores. */
  public Stream<Release> releases() {
    Stream<ErrorCondition.InParameter> held =
        call.error().flatMap(ErrorCondition::inParameter).stream();
    return Stream.of(
            returns.free().stream(),
            held.flatMap(it -> it.release().stream()),
            cParameters.stream().flatMap(it -> it.release().stream()),
            cParameters.stream().flatMap(it -> it.elementRelease().stream()))
        .flatMap(it -> it);
  }

  /** Whether a call that did not fail has a result that says something. */
  public boolean hasTellingResult() {
    return returns.type() != Type.Void.VOID
        && call.error().filter(ErrorCondition::leavesOneResult).isEmpty()
        && cParameters.stream().noneMatch(Parameter::isWrittenAsResult)
        && givenArrays()
            .noneMatch(it -> it.length().filter(Length.OfResult.RESULT::equals).isPresent());
  }

  /** Whether an {@code out} parameter is the length of an array that the callee allocates. */
  public boolean countsGiven(Parameter parameter) {
    return parameter.direction() == Direction.OUT
        && givenArrays()
            .anyMatch(
                it -> it.length().flatMap(Length::parameter).filter(parameter::equals).isPresent());
  }

  private Stream<Parameter> givenArrays() {
    return parameters().stream().filter(it -> it.given().isPresent() && it.type().isArray());
  }

  /** Whether how much the callee wrote or gives depends on the result. */
  public boolean countsByResult() {
    return cParameters.stream()
        .flatMap(it -> Stream.concat(it.length().stream(), it.written().stream()))
        .anyMatch(Length::usesResult);
  }

  /** Whether it is called by its address alone. */
  public boolean isPointer() {
    return entryPoint.standard().equals(NO_SYMBOL);
  }

  /** Whether a parameter is called {@code name} in Java. */
  public boolean hasJavaParameter(String name) {
    return parameters().stream().anyMatch(it -> it.javaName().equals(name));
  }

  /** The parameters with handles that a background call pins from its submission on. */
  public List<Parameter> pinnedHandles() {
    return parameters().stream()
        .filter(it -> it.direction() != Direction.OUT && !it.isConsumed())
        .filter(it -> it.type().single().asHandle().isPresent())
        .toList();
  }

  /** The arrays and texts whose length {@code parameter} alone carries. */
  public List<Parameter> countedBy(Parameter parameter) {
    return parameters().stream()
        .filter(Parameter::hasElements)
        .filter(it -> it.length().flatMap(Length::parameter).filter(parameter::equals).isPresent())
        .toList();
  }

  /** Whether the length of an array or text depends on {@code parameter}. */
  public boolean isInLength(Parameter parameter) {
    return parameters().stream()
        .filter(Parameter::hasElements)
        .flatMap(it -> Stream.concat(it.length().stream(), it.written().stream()))
        .anyMatch(length -> length.mentions(parameter));
  }

  /** The parameter that the mapping calls {@code name}. */
  public Parameter parameter(String name) {
    return cParameters.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether the function gives an index in a text. */
  public boolean hasIndexIn(Parameter text) {
    return returns.within().filter(text::equals).isPresent()
        || parameters().stream().anyMatch(it -> it.within().filter(text::equals).isPresent());
  }

  /** Whether it has a form that takes buffers. */
  public boolean takesBuffers() {
    return parameters().stream().anyMatch(Parameter::isInputMemory);
  }

  /** The parameters for which memory of Java's heap is passed itself, where the linker can. */
  public List<Parameter> heapParameters() {
    return call.critical() && !call.variadic()
        ? parameters().stream().filter(Parameter::isInputMemory).toList()
        : List.of();
  }

  /**
   * The parameters that a short form of a call leaves out, because they only count the elements of
   * arrays.
   */
  public List<Parameter> counts() {
    return call.variadic()
        ? List.of()
        : parameters().stream()
            .filter(it -> !it.direction().byPointer() && !countedBy(it).isEmpty())
            .filter(it -> !isBufferSize(it) && !isResultLength(it))
            .toList();
  }

  /** Of {@link #counts}, those that count an array or text which a form does not return. */
  public List<Parameter> counts(OutputForm form) {
    return counts().stream().filter(it -> !form.parameters().containsAll(countedBy(it))).toList();
  }

  private boolean isBufferSize(Parameter parameter) {
    return parameters().stream()
        .filter(Parameter::isTextBuffer)
        .anyMatch(it -> it.length().filter(length -> length.mentions(parameter)).isPresent());
  }

  private boolean isResultLength(Parameter parameter) {
    return returns.length().filter(length -> length.mentions(parameter)).isPresent();
  }
}
