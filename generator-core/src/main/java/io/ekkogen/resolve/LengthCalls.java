package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the exports that lengths of results call, when all functions are resolved.
 *
 * @param functions all functions, resolved
 */
record LengthCalls(Map<String, Link<Function>> functions, Diagnostics diagnostics) {

  void check(List<FunctionMapping> exports) {
    for (FunctionMapping export : exports) {
      functions
          .get(export.name().value())
          .get()
          .returns()
          .length()
          .ifPresent(length -> calls(length).forEach(call -> check(call, export)));
    }
  }

  private void check(Length.Call call, FunctionMapping caller) {
    Function callee = call.function().get();
    boolean isCount =
        callee.returns().type() instanceof ScalarType type
            && type.isInteger()
            && !callee.call().variadic()
            && !callee.closesHandle()
            && !callee.name().equals(caller.name().value());
    if (!isCount || !accepts(callee, call.arguments())) {
      diagnostics.report(
          DiagnosticCode.LENGTH_CALL,
          caller.returns().length().orElseThrow().location(),
          Quoted.of(call.text()) + " cannot give a length",
          "another export that returns an integer, with parameters of the same types as the"
              + " arguments, none of them by pointer");
    }
  }

  private static boolean accepts(Function callee, List<Parameter> arguments) {
    List<Parameter> parameters = callee.parameters();
    boolean accepts = parameters.size() == arguments.size();
    for (int i = 0; accepts && i < arguments.size(); i++) {
      Parameter parameter = parameters.get(i);
      accepts =
          parameter.direction() == Direction.IN
              && parameter.type().equals(arguments.get(i).type())
              && !arguments.get(i).isSupplied();
    }
    return accepts;
  }

  private static List<Length.Call> calls(Length length) {
    List<Length.Call> calls = new ArrayList<>();
    if (length instanceof Length.Call call) {
      calls.add(call);
    } else if (length instanceof Length.Operation operation) {
      calls.addAll(calls(operation.left()));
      calls.addAll(calls(operation.right()));
    }
    return calls;
  }
}
