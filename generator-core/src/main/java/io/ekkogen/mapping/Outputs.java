package io.ekkogen.mapping;

import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import java.util.List;
import java.util.Set;

/**
 * What a function returns in the overload that omits its {@code out} parameters.
 *
 * @param parameters the parameters that are returned; without any, there is no such overload
 * @param hasResult whether the function's result is returned too
 */
public record Outputs(List<ParameterMapping> parameters, boolean hasResult) {
  /** Where there is no such overload. */
  public static final Outputs NONE = new Outputs(List.of(), false);

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
                .filter(it -> !isArray(it) || isReturned(it, function))
                .filter(it -> function.call().error().filter(e -> e.isHeldBy(it)).isEmpty())
                .toList();
    String returns = function.returns().type().value();
    boolean isAlwaysSame =
        function.call().error().filter(it -> leavesOneResult(it, returns)).isPresent();
    boolean isLength = parameters.stream().anyMatch(it -> isWrittenAsResult(it, function));
    return new Outputs(parameters, !returns.equals("void") && !isAlwaysSame && !isLength);
  }

  private static boolean isArray(ParameterMapping parameter) {
    return parameter.type().value().endsWith("[]");
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

  /** Whether the result is nothing but how much of the parameter was written. */
  private static boolean isWrittenAsResult(ParameterMapping parameter, FunctionMapping function) {
    return parameter.written().filter(it -> it.value().strip().equals(RESULT)).isPresent()
        && function.parameters().stream().noneMatch(it -> it.name().value().equals(RESULT));
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
