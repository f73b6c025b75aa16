package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Resolves lengths, which are expressions over the parameters of a function or callback.
 *
 * @param written all parameters
 * @param resolved those that have been resolved, by name; of invalid ones there is nothing to say
 */
record LengthResolver(
    List<ParameterMapping> written, Map<String, Parameter> resolved, Diagnostics diagnostics) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+([eE][-+]?[0-9]+)?");

  /** Of a signature whose parameters are resolved, except for invalid ones. */
  static LengthResolver over(
      List<ParameterMapping> written, List<Parameter> resolved, Diagnostics diagnostics) {
    Map<String, Parameter> byName = new HashMap<>();
    resolved.forEach(it -> byName.put(it.name(), it));
    return new LengthResolver(written, byName, diagnostics);
  }

  /** The length of a parameter, or of a callback's result; empty after a report. */
  Optional<Length> ofParameter(Located<String> length) {
    return ofParameter(length, false);
  }

  /**
   * The length of a parameter; empty after a report.
   *
   * @param knowsResult whether it may depend on the result of the call
   */
  Optional<Length> ofParameter(Located<String> length, boolean knowsResult) {
    return resolve(length, new Names(Optional.empty(), knowsResult));
  }

  /**
   * The length of a result; empty after a report.
   *
   * @param exports the functions that it can call
   */
  Optional<Length> ofResult(Located<String> length, Map<String, Link<Function>> exports) {
    return resolve(length, new Names(Optional.of(exports), false));
  }

  /** How much a call wrote, which may depend on its result; empty after a report. */
  Optional<Length> ofWritten(Located<String> length) {
    return LengthParser.parse(length, new Names(Optional.empty(), true), diagnostics);
  }

  private Optional<Length> resolve(Located<String> length, Names names) {
    if (!NUMBER.matcher(length.value()).matches()) {
      return LengthParser.parse(length, names, diagnostics);
    }
    Optional<Integer> count = Literals.count(length.value());
    if (count.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BAD_VALUE,
          length.location(),
          Quoted.of(length.value()) + " is not a valid length",
          "an integer from 0 to 2147483647");
    }
    return count.map(Length.Number::new);
  }

  private final class Names implements LengthParser.Names {
    private final Optional<Map<String, Link<Function>>> exports;
    private final boolean knowsResult;

    private Names(Optional<Map<String, Link<Function>>> exports, boolean knowsResult) {
      this.exports = exports;
      this.knowsResult = knowsResult;
    }

    @Override
    public Optional<Length> parameter(Located<String> name) {
      if (knowsResult && name.value().equals(Length.OfResult.NAME) && !isWritten(name.value())) {
        return Optional.of(Length.OfResult.RESULT);
      }
      Optional<Parameter> found = find(name);
      if (found.filter(it -> !isInteger(it)).isPresent() || refersToAnother(name.value())) {
        diagnostics.report(
            DiagnosticCode.TYPE_NOT_ALLOWED,
            name.location(),
            Quoted.of(name.value()) + " is not an integer, so it cannot carry a length",
            "the name of a parameter of an integer type");
        return Optional.empty();
      }
      if (found.filter(Parameter::nullable).isPresent()) {
        diagnostics.report(
            DiagnosticCode.KEY_NOT_ALLOWED,
            name.location(),
            Quoted.of(name.value()) + " may be null, so it cannot carry a length",
            "a parameter with \"nullable\": false");
        return Optional.empty();
      }
      return found.map(Length.Of::new);
    }

    @Override
    public Optional<Length> call(Located<String> function, List<Located<String>> arguments) {
      if (exports.isEmpty()) {
        diagnostics.report(
            DiagnosticCode.LENGTH_CALL,
            function.location(),
            "this length cannot call " + Quoted.of(function.value()),
            "parameters and numbers; only the length of a function's result may call an export");
        return Optional.empty();
      }
      Link<Function> export = exports.get().get(function.value());
      if (export == null) {
        diagnostics.report(
            DiagnosticCode.UNKNOWN_NAME,
            function.location(),
            "there is no export " + Quoted.of(function.value()),
            Optional.of("the name of an export that returns the length"),
            diagnostics.didYouMean(function.value(), exports.get()::keySet));
        return Optional.empty();
      }
      List<Parameter> passed = new ArrayList<>();
      arguments.forEach(it -> argument(it).ifPresent(passed::add));
      return passed.size() == arguments.size()
          ? Optional.of(new Length.Call(export, passed))
          : Optional.empty();
    }

    private Optional<Parameter> argument(Located<String> name) {
      Optional<Parameter> found = find(name);
      if (found.filter(it -> it.direction() != Direction.IN).isPresent()) {
        diagnostics.report(
            DiagnosticCode.LENGTH_CALL,
            name.location(),
            Quoted.of(name.value()) + " is passed by pointer, so a length cannot pass it on",
            "a parameter that is neither in, ref nor out");
        return Optional.empty();
      }
      if (found.filter(Parameter::isConsumed).isPresent()) {
        diagnostics.report(
            DiagnosticCode.LENGTH_CALL,
            name.location(),
            Quoted.of(name.value()) + " is consumed, so a length cannot pass it on after the call",
            "a handle that stays open");
        return Optional.empty();
      }
      return found;
    }
  }

  /** The parameter of a name; empty if it is invalid, which is reported here or elsewhere. */
  private Optional<Parameter> find(Located<String> name) {
    List<String> names = written.stream().map(it -> it.name().value()).toList();
    if (!isWritten(name.value())) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.location(),
          "there is no parameter " + Quoted.of(name.value()),
          Optional.of("the name of a parameter of this function"),
          DidYouMean.hint(name.value(), names));
    }
    return Optional.ofNullable(resolved.get(name.value()));
  }

  private boolean isWritten(String name) {
    return written.stream().anyMatch(it -> it.name().value().equals(name));
  }

  /** Whether a parameter refers to another: it is no integer, and may not be resolved yet. */
  private boolean refersToAnother(String name) {
    return written.stream().anyMatch(it -> it.name().value().equals(name) && it.rank() > 0);
  }

  private static boolean isInteger(Parameter parameter) {
    return parameter.type() instanceof ScalarType type && type.isInteger();
  }
}
