package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.CallMapping;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.model.CallTraits;
import io.ekkogen.model.CallTraits.AsyncForm;
import io.ekkogen.model.Consumption;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.AdjustedNames;
import io.ekkogen.resolve.names.DerivedName;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves one function.
 *
 * @param closed the names of handles, by the functions that close them
 */
record FunctionResolver(
    SignatureResolver signatures,
    ResultResolver results,
    ErrorResolver errors,
    Map<String, Set<String>> closed,
    AdjustedNames names,
    Diagnostics diagnostics) {
  Function resolve(FunctionMapping mapping, PerSystem<CallingConvention> convention) {
    Optional<ErrorMapping> error = mapping.call().error();
    Set<String> closes = closed.getOrDefault(mapping.name().value(), Set.of());
    List<Parameter> signature =
        signatures.parameters(mapping.parameters(), error, closes).stream()
            .map(it -> holdsError(error, it) ? it.asError() : it)
            .toList();
    GivenMemoryResolver given = new GivenMemoryResolver(results, diagnostics);
    List<Parameter> parameters = given.resolve(mapping, signature);
    Result returns =
        results.resolve(
            mapping.returns(),
            LengthResolver.over(mapping.parameters(), parameters, diagnostics),
            parameters,
            error.filter(ErrorMapping::isNull).isPresent());
    new WrittenRules(diagnostics).checkResult(mapping, parameters, returns.type());
    given.checkResult(mapping, parameters, returns.type());
    CallTraits call = traits(mapping, returns.type(), parameters);
    checkCritical(mapping, parameters);
    checkVariadic(mapping);
    new DataRules(diagnostics).checkFunction(mapping.parameters(), parameters);
    return new Function(
        mapping.name().value(),
        names.functions().java(mapping.name()),
        names.functions().js(mapping.name()),
        Systems.resolve(
            mapping.entryPoint(), PerSystem.same(new Text(mapping.name().value())), Text::new),
        returns,
        parameters,
        convention,
        call,
        !closes.isEmpty(),
        new OutputResolver(names, diagnostics).resolve(mapping, parameters),
        mapping.doc().map(Text::new));
  }

  /**
   * Rejects callbacks and {@code waitsForCallbacks} on a critical function, which never calls back.
   */
  private void checkCritical(FunctionMapping mapping, List<Parameter> parameters) {
    if (!Located.isTrue(mapping.call().critical())) {
      return;
    }
    boolean hasCallback = parameters.stream().anyMatch(it -> Type.Callback.isIn(it.type()));
    if (hasCallback || Located.isTrue(mapping.call().waitsForCallbacks())) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          mapping.call().critical().get().location(),
          "\"critical\" on a function that calls back",
          "\"critical\" only on short functions that never block and never call back");
    }
  }

  private void checkVariadic(FunctionMapping mapping) {
    Optional<Located<Boolean>> variadic = mapping.call().variadic();
    if (Located.isTrue(variadic) && mapping.parameters().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          variadic.get().location(),
          "\"variadic\" on a function without parameters",
          "at least one parameter before the dots, as C requires");
    }
  }

  private CallTraits traits(FunctionMapping mapping, Type returns, List<Parameter> parameters) {
    CallMapping call = mapping.call();
    checkLastError(call, returns);
    boolean lastError = Located.isTrue(call.lastError());
    List<Parameter> open =
        parameters.stream().filter(it -> it.consumed() != Consumption.ALWAYS).toList();
    Optional<ErrorCondition> error =
        call.error().flatMap(it -> errors.resolve(it, lastError, returns, open, parameters));
    boolean needsErrno = error.isPresent() && !error.get().codeIsResult();
    return new CallTraits(
        call.isVariadic() ? Optional.of(signatures.text()) : Optional.empty(),
        lastError || needsErrno,
        error,
        call.isAsync() ? Optional.of(asyncForm(mapping)) : Optional.empty(),
        Located.isTrue(call.critical()),
        Located.isTrue(call.optional()),
        call.platforms().stream().map(Located::value).toList(),
        Located.isTrue(call.waitsForCallbacks()));
  }

  /**
   * Notes a captured error together with a returned structure: the libffi linker gets both only
   * where JNA's own library can be opened again.
   */
  private void checkLastError(CallMapping call, Type returns) {
    if (Located.isTrue(call.lastError()) && returns.raw() instanceof CStruct) {
      diagnostics.report(
          DiagnosticCode.STRUCTURE_ERROR,
          call.lastError().get().location(),
          "the last error of a function that returns a structure is not captured on every system",
          Optional.empty(),
          Optional.of(
              "with musl, every call over libffi fails; leave \"lastError\" out, or require Java 22 or"
                  + " later and ekkogen-runtime-ffm"));
    }
  }

  private static boolean holdsError(Optional<ErrorMapping> error, Parameter parameter) {
    return error
        .flatMap(ErrorMapping::parameter)
        .filter(it -> it.value().equals(parameter.name()))
        .isPresent();
  }

  private AsyncForm asyncForm(FunctionMapping mapping) {
    Located<String> form = DerivedName.ASYNC.of(mapping.name());
    return new AsyncForm(names.derived().java(form), names.derived().js(form));
  }
}
