package io.ekkogen.runtime.binding;

import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ConventionBySystem;
import io.ekkogen.runtime.linking.HeapParameters;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Describes a C function for every platform. Generated code builds it in one expression that ends
 * in {@link #handle()} or {@link #variadic()}. Not thread-safe.
 */
public final class FunctionDescription {
  /** For a variadic function, the signature of the fixed parameters. */
  final Signature signature;

  /** The name for {@link NativeBinding#has}. */
  String name;

  boolean waitsForCallbacks;
  boolean optional;
  boolean leavesPending;
  HeapParameters heap = HeapParameters.NONE;

  /** The platforms that have the function; empty for all. */
  List<String> platforms = List.of();

  private final Function<FunctionDescription, NativeFunction> library;
  private final CallbackOwner owner;

  /** The symbol on operating systems without a symbol of their own. */
  private final String symbol;

  private final Map<String, String> symbols = new HashMap<>();
  private final ConventionBySystem conventions = new ConventionBySystem();
  private boolean lastError;
  private boolean critical;

  /**
   * @param library adds a function
   * @param owner keeps callbacks alive that are variadic arguments
   */
  FunctionDescription(
      Function<FunctionDescription, NativeFunction> library,
      CallbackOwner owner,
      String symbol,
      Signature signature) {
    this.library = library;
    this.owner = owner;
    this.symbol = symbol;
    this.signature = signature;
    name = symbol;
  }

  /** Sets the function's name in the mapping, if it differs from the symbol. */
  public FunctionDescription name(String name) {
    this.name = name;
    return this;
  }

  /** Sets the calling convention; the default is cdecl. */
  public FunctionDescription convention(CallingConvention convention) {
    conventions.set(convention);
    return this;
  }

  /** Sets the calling convention on one operating system, such as {@code windows}. */
  public FunctionDescription convention(String os, CallingConvention convention) {
    conventions.set(os, convention);
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
   * Makes the handle of a critical function take objects for some pointers: see {@link
   * HeapParameters}.
   */
  public FunctionDescription heapParameters(Integer... positions) {
    heap = new HeapParameters(List.of(positions));
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
   * @return a handle of {@link Signature#methodType()}, with {@link HeapParameters}. It throws
   *     {@link IllegalStateException} after {@link NativeBinding#close()}, and {@link
   *     UnsatisfiedLinkError} if the function is absent
   */
  public MethodHandle handle() {
    return library.apply(this).handle();
  }

  /** The description of a variadic function; the signature has the fixed parameters. */
  public NativeVariadic variadic() {
    return new NativeVariadic(library.apply(this), owner);
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
    return new CallOptions(conventions.on(platform), lastError, critical, CallOptions.NOT_VARIADIC);
  }
}
