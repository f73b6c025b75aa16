package io.ekkogen.conformance.expectation;

import java.util.List;
import java.util.Map;

/**
 * The data of a mapping about a function that is needed to call it.
 *
 * @param parameters those whose arguments the caller supplies
 */
record CFunction(String name, List<Parameter> parameters) {

  /**
   * A parameter.
   *
   * @param isHolder whether callers pass a holder for a result
   * @param isReturned whether a method returns it that does not take it
   */
  record Parameter(String name, boolean isHolder, boolean isReturned) {}

  static CFunction of(String name, Map<String, Object> function) {
    Object error = function.get("error") instanceof Map<?, ?> it ? it.get("parameter") : null;
    List<Map<String, Object>> parameters =
        Json.list(function.get("parameters")).stream()
            .map(Json::object)
            .filter(it -> !it.get("name").equals(error))
            .toList();
    return new CFunction(name, parameters.stream().map(it -> parameter(it, parameters)).toList());
  }

  private static Parameter parameter(Map<String, Object> parameter, List<Map<String, Object>> all) {
    String name = (String) parameter.get("name");
    boolean isOut = Boolean.TRUE.equals(parameter.get("out"));
    boolean isHolder = isOut && (!isArray(parameter) || isGiven(parameter));
    boolean isLength = all.stream().anyMatch(it -> isGiven(it) && name.equals(it.get("length")));
    return new Parameter(
        name,
        isHolder,
        isHolder && !isLength || isOut && isArray(parameter) && parameter.containsKey("written"));
  }

  private static boolean isArray(Map<String, Object> parameter) {
    return ((String) parameter.get("type")).endsWith("[]");
  }

  /** Whether it is an array that the callee allocates. */
  private static boolean isGiven(Map<String, Object> parameter) {
    return isArray(parameter) && parameter.containsKey("free");
  }
}
