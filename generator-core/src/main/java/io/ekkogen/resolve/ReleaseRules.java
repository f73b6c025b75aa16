package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the functions that release memory or handles of native code, {@code free} and {@code
 * close}, and checks them.
 *
 * @param functions all functions, resolved
 */
record ReleaseRules(Map<String, Link<Function>> functions, Diagnostics diagnostics) {
  /** Checks {@code free}; an unknown function has been reported. */
  void checkFree(List<FunctionMapping> exports) {
    for (FunctionMapping export : exports) {
      Function giver = functions.get(export.name().value()).get();
      export
          .releases()
          .filter(free -> functions.containsKey(ReleaseCall.of(free).function().value()))
          .forEach(free -> checkFree(free, giver));
    }
  }

  private void checkFree(Located<String> free, Function giver) {
    Release release = release(ReleaseCall.of(free));
    boolean releases =
        require(
            release,
            free,
            ReleaseRules::takesPointer,
            " cannot release what is returned",
            "an export whose only parameter is a pointer that is passed in (\"IntPtr\")");
    if (releases) {
      // They are in use until the call ends.
      new ReleaseArguments(release, giver, diagnostics).check(free, handle -> true);
    }
  }

  /** What closes a kind of handle; empty after a report. */
  Optional<Release> closing(Located<String> close, Type.Handle type) {
    ReleaseCall call = ReleaseCall.of(close);
    String name = call.function().value();
    if (!functions.containsKey(name)) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          close.location(),
          "there is no export " + Quoted.of(name),
          Optional.of("the name of the export that closes the handle"),
          diagnostics.didYouMean(name, functions::keySet));
      return Optional.empty();
    }
    Release release = release(call);
    require(
        release,
        close,
        it -> it.type().equals(type),
        " cannot close the handle",
        "an export whose only parameter is of the type " + Quoted.of(type.mappingName()));
    return Optional.of(release);
  }

  /**
   * Checks that calls which give handles have what closing them takes.
   *
   * @param handles all kinds of handles
   */
  void checkGivers(List<FunctionMapping> exports, List<Handle> handles) {
    Map<Type, Release> closings =
        handles.stream()
            .filter(it -> it.release().filter(release -> !release.isPlain()).isPresent())
            .collect(Collectors.toMap(Handle::type, it -> it.release().get()));
    if (!closings.isEmpty()) {
      exports.forEach(it -> checkGiver(it, closings));
    }
  }

  private void checkGiver(FunctionMapping export, Map<Type, Release> closings) {
    Function giver = functions.get(export.name().value()).get();
    Release closing = closings.get(giver.returns().type());
    if (giver.returns().owned() && closing != null) {
      new ReleaseArguments(closing, giver, diagnostics)
          .check(
              export.returns().type(),
              handle -> giver.returns().owner().equals(Optional.of(handle)));
    }
    Map<String, Located<String>> places =
        export.parameters().stream()
            .collect(Collectors.toMap(it -> it.name().value(), ParameterMapping::type));
    for (Parameter parameter : giver.cParameters()) {
      Release stored = closings.get(parameter.type());
      if (parameter.owned() && stored != null) {
        new ReleaseArguments(stored, giver, diagnostics)
            .checkParameter(places.get(parameter.name()), parameter);
      }
    }
  }

  private Release release(ReleaseCall call) {
    return new Release(Optional.of(functions.get(call.function().value())), call.arguments());
  }

  /** Whether a function can release something; if not, that is reported. */
  private boolean require(
      Release release,
      Located<String> written,
      Predicate<Parameter> takes,
      String problem,
      String expected) {
    Function function = release.function().orElseThrow();
    List<Parameter> parameters = function.cParameters();
    int address = release.arguments().indexOf(Release.Address.ADDRESS);
    boolean releases =
        parameters.size() == release.arguments().size()
            && Collections.frequency(release.arguments(), Release.Address.ADDRESS) == 1
            && parameters.get(address).direction() == Direction.IN
            && takes.test(parameters.get(address))
            && !function.call().variadic()
            && !function.returns().fillsMemory();
    if (!releases) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          written.location(),
          Quoted.of(written.value()) + problem,
          expected + ", or a call with an argument for each parameter: \"release(it, length)\"");
    }
    return releases;
  }

  private static boolean takesPointer(Parameter only) {
    return only.type() instanceof Type.CString
        || only.type().scalar().filter(ScalarType::isPointer).isPresent();
  }
}
