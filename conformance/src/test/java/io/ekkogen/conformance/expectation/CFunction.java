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
    return new CFunction(
        name,
        Json.list(function.get("parameters")).stream()
            .map(Json::object)
            .filter(it -> !it.get("name").equals(error))
            .map(CFunction::parameter)
            .toList());
  }

  private static Parameter parameter(Map<String, Object> parameter) {
    boolean isArray = ((String) parameter.get("type")).endsWith("[]");
    boolean isOut = Boolean.TRUE.equals(parameter.get("out"));
    return new Parameter(
        (String) parameter.get("name"),
        isOut && !isArray,
        isOut && (!isArray || parameter.containsKey("written")));
  }
}
