package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves the results of functions and callbacks. */
final class ResultResolver {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9].*");

  private final TypeResolver types;
  private final Map<String, FunctionMapping> exports = new HashMap<>();
  private final Diagnostics diagnostics;

  ResultResolver(TypeResolver types, List<FunctionMapping> exports, Diagnostics diagnostics) {
    this.types = types;
    exports.forEach(export -> this.exports.put(export.name().value(), export));
    this.diagnostics = diagnostics;
  }

  /** Resolves a result; {@code void} after a report. */
  Result resolve(ReturnMapping returns, List<ParameterMapping> written, List<Parameter> resolved) {
    return resolve(returns, written, resolved, true);
  }

  private Result resolve(
      ReturnMapping returns,
      List<ParameterMapping> written,
      List<Parameter> resolved,
      boolean arraysMayBeNull) {
    Optional<Type> type = types.resolve(returns.type(), returns.encoding());
    if (type.isEmpty() || !canBeReturned(returns, type.get())) {
      return Result.VOID;
    }
    checkKeys(returns, type.get());
    Optional<Result.Length> length =
        type.get().isArray() ? length(returns, written, resolved) : Optional.empty();
    return new Result(
        type.get(),
        returns
            .nullable()
            .map(Located::value)
            .orElse(type.get().isPointer() && (arraysMayBeNull || !type.get().isArray())),
        returns.owned().map(Located::value).orElse(true),
        returns.range().isPresent(),
        returns.free().flatMap(this::release),
        length,
        returns.doc().map(Text::new));
  }

  /**
   * Like {@link #resolve}, for a callback: Java owns the result, and an array must not be null,
   * because native code reads a given number of elements.
   */
  Result resolveCallback(
      ReturnMapping returns, List<ParameterMapping> written, List<Parameter> resolved) {
    if (returns.free().isPresent()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          returns.free().get().location(),
          "\"free\" on the result of a callback, whose memory Java owns",
          "no \"free\", or \"IntPtr\" for memory that native code is to free");
      return Result.VOID;
    }
    return resolve(returns, written, resolved, false);
  }

  private boolean canBeReturned(ReturnMapping returns, Type type) {
    boolean isHandles = type.isArray() && type.single().asHandle().isPresent();
    if (isHandles) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          returns.type().location(),
          "an array of handles cannot be returned",
          "\"IntPtr[]\"");
    }
    return !isHandles;
  }

  private void checkKeys(ReturnMapping returns, Type type) {
    require(
        TypeRules.of(type).isFreed(),
        "free",
        returns.free(),
        type,
        "\"free\" only on strings, arrays and pointers to structures, which are copied");
    require(type.isArray(), "length", returns.length(), type, "\"length\" only on arrays");
    require(
        type.isPointer(),
        "nullable",
        returns.nullable(),
        type,
        "\"nullable\" only on pointers, strings, arrays and handles");
    require(
        type.asHandle().isPresent(), "owned", returns.owned(), type, "\"owned\" only on handles");
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

  private Optional<Result.Length> length(
      ReturnMapping returns, List<ParameterMapping> written, List<Parameter> resolved) {
    if (returns.length().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          returns.type().location(),
          "\"length\" is missing: how many elements are returned",
          "\"length\": a number, or the name of a parameter");
      return Optional.empty();
    }
    Located<String> length = returns.length().get();
    if (!NUMBER.matcher(length.value()).matches()) {
      new LengthRules(written, resolved, diagnostics).checkResult(length);
      return Optional.of(new Result.Length.Of(length.value()));
    }
    Optional<Integer> count =
        Literals.integer(length.value())
            .filter(it -> it.signum() >= 0 && it.bitLength() < Integer.SIZE)
            .map(BigInteger::intValue);
    if (count.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BAD_VALUE,
          length.location(),
          Quoted.of(length.value()) + " is not a valid length of an array",
          "an integer from 0 to 2147483647");
    }
    return count.map(Result.Length.Number::new);
  }

  private Optional<Result.Release> release(Located<String> free) {
    FunctionMapping export = exports.get(free.value());
    if (export == null && free.value().equals("C")) {
      return Optional.of(new Result.Release(Optional.empty()));
    }
    if (export == null) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          free.location(),
          "there is no export " + Quoted.of(free.value()),
          Optional.of("the name of an export, or \"C\" for the C library's free"),
          diagnostics.didYouMean(free.value(), exports::keySet));
      return Optional.empty();
    }
    return Optional.of(new Result.Release(Optional.of(free.value())));
  }
}
