package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Resolves the results of functions and callbacks.
 *
 * @param exports links to the functions, which need not be resolved yet
 */
record ResultResolver(
    TypeResolver types, Map<String, Link<Function>> exports, Diagnostics diagnostics) {

  /** Resolves the length of a result; empty after a report. */
  private interface Lengths {
    Optional<Length> resolve(Located<String> written);
  }

  /**
   * Resolves a result; {@code void} after a report.
   *
   * @param nullFails whether NULL is an exception, so that the caller never sees it
   */
  Result resolve(
      ReturnMapping returns,
      LengthResolver lengths,
      List<Parameter> parameters,
      boolean nullFails) {
    return resolve(
        returns,
        written -> lengths.ofResult(written, exports),
        new OwnershipRules(false, diagnostics),
        parameters,
        Type::isPointer,
        nullFails);
  }

  /**
   * Like {@link #resolve}, for a callback: Java owns the result, and an array must not be null,
   * because native code reads a given number of elements.
   */
  Result resolveCallback(ReturnMapping returns, LengthResolver lengths) {
    if (returns.free().isPresent()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          returns.free().get().location(),
          "\"free\" on the result of a callback, whose memory Java owns",
          "no \"free\", or \"IntPtr\" for memory that native code is to free");
      return Result.VOID;
    }
    Result result =
        resolve(
            returns,
            lengths::ofParameter,
            new OwnershipRules(true, diagnostics),
            List.of(),
            type -> type.isPointer() && !type.isArray(),
            false);
    checkCallbackLength(returns, result);
    new TerminatorRules(diagnostics).checkOfCallback(returns);
    return result;
  }

  /** Native code reads a text that a callback returns up to a terminator. */
  private void checkCallbackLength(ReturnMapping returns, Result result) {
    if (result.length().isPresent() && !result.type().isArray()) {
      diagnostics.report(
          DiagnosticCode.BAD_LENGTH,
          returns.length().orElseThrow().location(),
          "a text that a callback returns has a terminator, and no length",
          "no \"length\"");
    }
  }

  private Result resolve(
      ReturnMapping returns,
      Lengths lengths,
      OwnershipRules ownership,
      List<Parameter> parameters,
      Predicate<Type> mayBeNull,
      boolean nullFails) {
    Optional<Type> type = types.resolve(returns.type(), returns.encoding());
    if (type.isEmpty() || !canBeReturned(returns, type.get())) {
      return Result.VOID;
    }
    checkKeys(returns, type.get());
    new TerminatorRules(diagnostics).check(returns, type.get());
    boolean nullable =
        returns.nullable().map(Located::value).orElseGet(() -> mayBeNull.test(type.get()));
    return new Result(
        type.get(),
        nullable && !nullFails,
        type.get().isHandleToClose() && returns.owned().map(Located::value).orElse(true),
        ownership.owner(returns, type.get(), parameters),
        ownership.same(returns, type.get(), parameters),
        returns.range().isPresent(),
        returns.free().flatMap(this::release),
        length(returns, lengths, type.get()),
        Located.isTrue(returns.terminated()),
        new WithinRules(ownership.inCallback(), diagnostics)
            .resolve(returns, type.get(), parameters),
        returns.doc().map(Text::new));
  }

  private boolean canBeReturned(ReturnMapping returns, Type type) {
    boolean isClosed = type.isArray() && type.isHandleToClose();
    if (isClosed) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          returns.type().location(),
          "an array of handles that are closed cannot be returned",
          "handles without \"close\", or \"IntPtr[]\"");
    }
    return !isClosed;
  }

  private void checkKeys(ReturnMapping returns, Type type) {
    require(
        TypeRules.of(type).isFreed(),
        "free",
        returns.free(),
        type,
        "\"free\" only on strings, arrays and pointers to structures, which are copied");
    require(
        type.isArray() || type instanceof Type.CString,
        "length",
        returns.length(),
        type,
        "\"length\" only on arrays and strings");
    require(
        type.isPointer(),
        "nullable",
        returns.nullable(),
        type,
        "\"nullable\" only on pointers, strings, arrays and handles");
    require(
        type.isHandleToClose(),
        "owned",
        returns.owned(),
        type,
        "\"owned\" only on handles that have a \"close\"");
    require(
        type.scalar().filter(ScalarType::isSize).isPresent(),
        "range",
        returns.range(),
        type,
        "\"range\" only on size_t and ssize_t");
    returns
        .range()
        .filter(range -> !range.value().equals("full"))
        .ifPresent(
            range ->
                diagnostics.report(
                    DiagnosticCode.BAD_VALUE,
                    range.location(),
                    Quoted.of(range.value()) + " is not a range",
                    "\"full\", or no \"range\""));
  }

  private void require(
      boolean allowed,
      String key,
      Optional<? extends Located<?>> written,
      Type type,
      String expected) {
    if (written.isPresent() && !allowed) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          written.get().location(),
          "\"%s\" on a result of the type \"%s\"".formatted(key, type.mappingName()),
          expected);
    }
  }

  private Optional<Length> length(ReturnMapping returns, Lengths lengths, Type type) {
    boolean hasEnd = returns.length().isPresent() || Located.isTrue(returns.terminated());
    if (!hasEnd && type.isArray()) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          returns.type().location(),
          "\"length\" is missing: how many elements are returned",
          "\"length\": a number, the name of a parameter, or an expression; or \"terminated\"");
    }
    return returns.length().flatMap(lengths::resolve);
  }

  /** What releases memory; empty after a report. */
  Optional<Release> release(Located<String> free) {
    ReleaseCall call = ReleaseCall.of(free);
    String name = call.function().value();
    Link<Function> export = exports.get(name);
    if (export == null && !free.value().equals("C")) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          free.location(),
          "there is no export " + Quoted.of(name),
          Optional.of("the name of an export, or \"C\" for the C library's free"),
          diagnostics.didYouMean(name, exports::keySet));
      return Optional.empty();
    }
    return Optional.of(new Release(Optional.ofNullable(export), call.arguments()));
  }
}
