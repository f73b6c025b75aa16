package io.ekkogen.runtime.binding;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a {@link FunctionDescription} says about a C function. */
final class FunctionProperties {
  /** The symbol on operating systems without a symbol of their own. */
  private final String symbol;

  /** For a variadic function, the signature of the fixed parameters. */
  final Signature signature;

  final Map<String, String> symbols = new HashMap<>();
  final Map<String, CallingConvention> conventions = new HashMap<>();

  /** The name for {@link NativeBinding#has}. */
  String name;

  CallingConvention convention = CallingConvention.CDECL;
  boolean lastError;
  boolean critical;
  boolean waitsForCallbacks;
  boolean optional;
  boolean leavesPending;

  /** The platforms that have the function; empty for all. */
  List<String> platforms = List.of();

  FunctionProperties(String symbol, Signature signature) {
    this.symbol = symbol;
    this.signature = signature;
    name = symbol;
  }

  boolean existsOn(Platform platform) {
    return platforms.isEmpty()
        || platforms.contains(platform.key())
        || platforms.contains(platform.os().key());
  }

  String symbolOn(Platform platform) {
    return symbols.getOrDefault(platform.os().key(), symbol);
  }

  CallOptions optionsOn(Platform platform) {
    return new CallOptions(
        conventions.getOrDefault(platform.os().key(), convention),
        lastError,
        critical,
        CallOptions.NOT_VARIADIC);
  }
}
