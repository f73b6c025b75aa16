package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a C function for every platform. Generated code builds it in one expression that ends
 * in {@link #handle()} or {@link #variadic()}. Not thread-safe.
 */
public final class FunctionDescription {
  private final NativeBinding binding;
  private final String symbol;
  private final Signature signature;
  private String name;
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, CallingConvention> conventions = new HashMap<>();
  private CallingConvention convention = CallingConvention.CDECL;
  private boolean lastError;
  private boolean critical;
  private boolean waitsForCallbacks;
  private boolean optional;
  private boolean leavesPending;
  private List<String> platforms = List.of();

  FunctionDescription(NativeBinding binding, String symbol, Signature signature) {
    this.binding = binding;
    this.symbol = symbol;
    this.name = symbol;
    this.signature = signature;
  }

  /** Sets the function's name in the mapping, if it differs from the symbol. */
  public FunctionDescription name(String name) {
    this.name = name;
    return this;
  }

  /** Sets the calling convention; the default is cdecl. */
  public FunctionDescription convention(CallingConvention convention) {
    this.convention = convention;
    return this;
  }

  /** Sets the calling convention on one operating system, such as {@code windows}. */
  public FunctionDescription convention(String os, CallingConvention convention) {
    conventions.put(os, convention);
    return this;
  }

  /** Sets the symbol on one operating system. */
  public FunctionDescription symbol(String os, String symbol) {
    symbols.put(os, symbol);
    return this;
  }

  /**
   * Makes each call store {@code errno}, or on Windows the value of {@code GetLastError}, for
   * {@link LastError}.
   */
  public FunctionDescription lastError() {
    lastError = true;
    return this;
  }

  /** Declares that the function is short, never blocks and never calls back. */
  public FunctionDescription critical() {
    critical = true;
    return this;
  }

  /**
   * Leaves the exception of a callback pending for {@link NativeBinding#throwPending()}, so that
   * the caller gets the result and can release it.
   */
  public FunctionDescription leavesPending() {
    leavesPending = true;
    return this;
  }

  /**
   * Declares that the call waits for callbacks, as an event loop does: it continues when they
   * throw.
   */
  public FunctionDescription waitsForCallbacks() {
    waitsForCallbacks = true;
    return this;
  }

  /** Makes the function optional: a library that lacks it can be opened, and calls of it throw. */
  public FunctionDescription optional() {
    optional = true;
    return this;
  }

  /**
   * Sets the platforms that have the function, as {@code os} or {@code os/arch}; the default is
   * all. On other platforms its symbol is not looked up, and calls of it throw.
   */
  public FunctionDescription platforms(String... platforms) {
    this.platforms = List.of(platforms);
    return this;
  }

  /**
   * A handle that is linked at its first call.
   *
   * @return a handle of {@link Signature#methodType()}. It throws {@link IllegalStateException}
   *     after {@link NativeBinding#close()}, and {@link UnsatisfiedLinkError} if the function is
   *     absent
   */
  public MethodHandle handle() {
    return binding.add(this).handle();
  }

  /** The description of a variadic function; the signature has the fixed parameters. */
  public NativeVariadic variadic() {
    return new NativeVariadic(binding.add(this), binding);
  }

  /** The symbol on operating systems without a symbol of their own. */
  String symbol() {
    return symbol;
  }

  /** The name for {@link NativeBinding#has}. */
  String name() {
    return name;
  }

  Signature signature() {
    return signature;
  }

  boolean isLeavingPending() {
    return leavesPending;
  }

  boolean isOptional() {
    return optional;
  }

  boolean isWaiting() {
    return waitsForCallbacks;
  }

  List<String> platforms() {
    return platforms;
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
