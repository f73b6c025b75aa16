package io.ekkogen.mapping;

import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import java.util.List;
import java.util.Set;

/**
 * What a function returns in the overload that omits its {@code out} parameters.
 *
 * @param omitted the parameters that are omitted; without any, there is no such overload
 * @param parameters those of them that are returned: all but the lengths of arrays
 * @param hasResult whether the function's result is returned too
 */
public record Outputs(
    List<ParameterMapping> omitted, List<ParameterMapping> parameters, boolean hasResult) {
  /** Where there is no such overload. */
  public static final Outputs NONE = new Outputs(List.of(), List.of(), false);

  /** What a length calls the result of the function. */
  private static final String RESULT = "result";

  private static final Set<String> BOOLEANS = Set.of("bool", "bool8");

  /** Entries of an interface's constant pool, without those for asynchronous methods. */
  private static final int MOST_ENTRIES = 47_500;

  /** Entries for the other methods of a function, and for a global or constant. */
  private static final int PER_MEMBER = 4;

  /** Entries for the overloads of a function that return its outputs, and their record. */
  private static final int PER_OVERLOAD = 5;

  /**
   * Arrays are memory of the caller's, unless what was written of them is returned; variadic
   * functions have no other forms.
   */
  public static Outputs of(FunctionMapping function) {
    List<ParameterMapping> parameters =
        function.call().isVariadic()
            ? List.of()
            : function.parameters().stream()
                .filter(it -> Located.isTrue(it.out()))
                .filter(it -> !isArray(it) || it.isGivenArray() || isReturned(it, function))
                .filter(it -> function.call().error().filter(e -> e.isHeldBy(it)).isEmpty())
                .toList();
    List<ParameterMapping> values =
        parameters.stream().filter(it -> !counts(it.name().value(), parameters)).toList();
    String returns = function.returns().type().value();
    boolean isAlwaysSame =
        function.call().error().filter(it -> leavesOneResult(it, returns)).isPresent();
    boolean isFree = function.parameters().stream().noneMatch(it -> isNamed(it, RESULT));
    boolean isLength =
        isFree
            && (counts(RESULT, parameters)
                || parameters.stream().anyMatch(Outputs::isWrittenAsResult));
    return new Outputs(parameters, values, !returns.equals("void") && !isAlwaysSame && !isLength);
  }

  private static boolean isArray(ParameterMapping parameter) {
    return parameter.type().value().endsWith("[]");
  }

  /** Whether a name is the length of an array that the callee allocates, which then has it. */
  private static boolean counts(String name, List<ParameterMapping> parameters) {
    return parameters.stream()
        .filter(ParameterMapping::isGivenArray)
        .anyMatch(
            it -> it.length().filter(length -> length.value().strip().equals(name)).isPresent());
  }

  /**
   * Whether what was written of an array is known, and nothing else that comes out leads into it.
   */
  private static boolean isReturned(ParameterMapping array, FunctionMapping function) {
    String pointer = array.type().value().replace("[]", "*");
    return array.written().isPresent()
        && !function.returns().type().value().equals(pointer)
        && function.parameters().stream().noneMatch(it -> it.type().value().equals(pointer));
  }

  /** Whether how much of the parameter was written is nothing but the result. */
  private static boolean isWrittenAsResult(ParameterMapping parameter) {
    return parameter.written().filter(it -> it.value().strip().equals(RESULT)).isPresent();
  }

  private static boolean isNamed(ParameterMapping parameter, String name) {
    return parameter.name().value().equals(name);
  }

  /** Whether a result of the type is the same after each call that did not fail. */
  public static boolean leavesOneResult(ErrorMapping error, String returns) {
    boolean isBoolean = BOOLEANS.contains(returns);
    return error
        .when()
        .map(Located::value)
        .filter(it -> it.spansAllButOne() || isBoolean && it.text().equals("==0"))
        .isPresent();
  }

  /** Whether the functions of a mapping have such overloads: an interface cannot hold too many. */
  public static boolean fit(Mapping mapping) {
    long overloads = mapping.exports().stream().filter(it -> of(it).areReturned()).count();
    int members = mapping.exports().size() + mapping.globals().size() + mapping.constants().size();
    return PER_MEMBER * members + PER_OVERLOAD * overloads <= MOST_ENTRIES;
  }

  /** Whether there is an overload. */
  public boolean areReturned() {
    return !parameters.isEmpty();
  }

  /** Whether there are several values, so that a record holds them. */
  public boolean needRecord() {
    return areReturned() && parameters.size() + (hasResult ? 1 : 0) > 1;
  }
}
