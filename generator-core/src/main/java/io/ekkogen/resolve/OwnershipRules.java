package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.Consumption;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks who closes a handle: the keys {@code owner}, {@code same} and {@code consumed}.
 *
 * @param inCallback whether native code calls what is checked, where none of them is allowed
 */
record OwnershipRules(boolean inCallback, Diagnostics diagnostics) {

  /** The owner of an {@code out} handle, among the parameters that are known already. */
  Optional<Parameter> owner(ParameterMapping written, Type type, Collection<Parameter> parameters) {
    if (!isUsable("owner", written.owner())) {
      return Optional.empty();
    }
    if (type.asHandle().isEmpty() || !Located.isTrue(written.out())) {
      notAllowed(
          written.owner().get(),
          "\"owner\" on a parameter that is not an out handle",
          "\"owner\" only on a handle that is returned, or out");
      return Optional.empty();
    }
    checkCounted(written.owner().get(), written.owned(), type);
    return handle("owner", written.owner().get(), parameters);
  }

  /** The owner of a returned handle. */
  Optional<Parameter> owner(ReturnMapping written, Type type, List<Parameter> parameters) {
    if (!isUsable("owner", written.owner())) {
      return Optional.empty();
    }
    if (type.asHandle().isEmpty()) {
      notAllowed(written.owner().get(), onResult("owner", type), "\"owner\" only on a handle");
      return Optional.empty();
    }
    checkCounted(written.owner().get(), written.owned(), type);
    return handle("owner", written.owner().get(), parameters);
  }

  /** A reference of its own outlives the owner, and must be given back. */
  private void checkCounted(Located<String> owner, Optional<Located<Boolean>> owned, Type type) {
    boolean isCounted = type.asHandle().filter(Type.Handle::isCounted).isPresent();
    if (isCounted && owned.filter(it -> !it.value()).isPresent()) {
      notAllowed(
          owner,
          "\"owner\" on a handle to which a reference is added",
          "no \"owner\": with its \"ref\", the handle lives until it is closed");
    }
  }

  /** The parameter that a returned handle is. */
  Optional<Parameter> same(ReturnMapping written, Type type, List<Parameter> parameters) {
    if (!isUsable("same", written.same())) {
      return Optional.empty();
    }
    Located<String> same = written.same().get();
    if (type.asHandle().isEmpty() || !type.isHandleToClose()) {
      notAllowed(same, onResult("same", type), "\"same\" only on a handle that has a \"close\"");
      return Optional.empty();
    }
    if (written.owned().isPresent() || written.owner().isPresent()) {
      notAllowed(
          same,
          "\"same\" beside \"owned\" or \"owner\"",
          "one of them: the same object has its owner");
      return Optional.empty();
    }
    Optional<Parameter> passed = handle("same", same, parameters);
    if (passed.isPresent() && !passed.get().type().equals(type)) {
      report(
          same,
          "\"same\": \"%s\" is of the type \"%s\", the result of the type \"%s\""
              .formatted(same.value(), passed.get().type().mappingName(), type.mappingName()),
          "a parameter of the type of the result");
      return Optional.empty();
    }
    return passed;
  }

  /**
   * Whether a call takes over a handle.
   *
   * @param closes whether the function closes it
   * @param error how the function reports failure
   */
  Consumption consumed(
      ParameterMapping written, Type type, boolean closes, Optional<ErrorMapping> error) {
    if (!isUsable("consumed", written.consumed())) {
      return closes ? Consumption.ALWAYS : Consumption.NONE;
    }
    Located<String> key = written.consumed().get();
    boolean isPassed = !Located.isTrue(written.ref()) && !Located.isTrue(written.out());
    if (type.asHandle().isEmpty() || !type.isHandleToClose() || !isPassed) {
      notAllowed(
          key,
          "\"consumed\" on a parameter that is not a handle to close",
          "\"consumed\" only on a handle that has a \"close\" and is passed in");
      return Consumption.NONE;
    }
    return switch (key.value()) {
      case "true" -> Consumption.ALWAYS;
      case "false" -> Consumption.NONE;
      case "success" -> onSuccess(key, error);
      default -> {
        diagnostics.report(
            DiagnosticCode.BAD_VALUE,
            key.location(),
            Quoted.of(key.value()) + " does not say when the handle is consumed",
            "true, or \"success\"");
        yield Consumption.NONE;
      }
    };
  }

  private Consumption onSuccess(Located<String> key, Optional<ErrorMapping> error) {
    if (error.flatMap(ErrorMapping::when).isEmpty()) {
      diagnostics.report(
          DiagnosticCode.CONSUMED_WITHOUT_ERROR,
          key.location(),
          error.isPresent()
              ? "the \"error\" of the function is no comparison of its result"
              : "the function has no \"error\", so it is not known when it succeeds",
          "an \"error\" of the function that compares its result, or \"consumed\": true");
    }
    return Consumption.ON_SUCCESS;
  }

  /** Whether a key is there, and allowed here; if it is not allowed, that is reported. */
  private boolean isUsable(String key, Optional<Located<String>> written) {
    if (inCallback) {
      written.ifPresent(
          it ->
              notAllowed(
                  it,
                  "\"" + key + "\" in a callback, which native code calls",
                  "\"" + key + "\" only in a function"));
    }
    return written.isPresent() && !inCallback;
  }

  /** The handle that is passed in; empty after a report. */
  private Optional<Parameter> handle(
      String key, Located<String> name, Collection<Parameter> parameters) {
    Optional<Parameter> named =
        parameters.stream()
            .filter(it -> it.name().equals(name.value()))
            .filter(it -> it.type().asHandle().isPresent() && it.direction() == Direction.IN)
            .filter(it -> !it.isConsumed())
            .findAny();
    if (named.isEmpty()) {
      report(
          name,
          "\"%s\": \"%s\" is not a handle that is passed in and stays open"
              .formatted(key, name.value()),
          "the name of a parameter of the function whose type is a handle");
    }
    return named;
  }

  private static String onResult(String key, Type type) {
    return "\"%s\" on a result of the type \"%s\"".formatted(key, type.mappingName());
  }

  private void report(Located<String> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.NOT_A_PASSED_HANDLE, key.location(), problem, expected);
  }

  private void notAllowed(Located<String> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, key.location(), problem, expected);
  }
}
