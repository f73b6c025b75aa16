package io.ekkogen.conformance.expectation;

import java.util.List;
import java.util.Map;

/** What a mapping says about a function, as far as calling it goes. */
record CFunction(String name, List<Parameter> parameters) {

  /** A parameter; {@code isHolder} where callers pass something for the result to stand in. */
  record Parameter(String name, boolean isHolder) {}

  static CFunction of(String name, Map<String, Object> function) {
    return new CFunction(
        name,
        Json.list(function.get("parameters")).stream()
            .map(Json::object)
            .map(CFunction::parameter)
            .toList());
  }

  private static Parameter parameter(Map<String, Object> parameter) {
    boolean isArray = ((String) parameter.get("type")).endsWith("[]");
    return new Parameter(
        (String) parameter.get("name"), Boolean.TRUE.equals(parameter.get("out")) && !isArray);
  }
}
