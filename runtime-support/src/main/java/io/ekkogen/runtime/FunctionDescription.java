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
 * A C function as its mapping describes it, for every platform. Generated code writes it in one
 * expression that ends in {@link #handle()} or {@link #variadic()}. Not safe for use by several
 * threads.
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

  /** What the mapping calls the function, where that is not the symbol. */
  public FunctionDescription name(String name) {
    this.name = name;
    return this;
  }

  /** The calling convention; by default C's. */
  public FunctionDescription convention(CallingConvention convention) {
    this.convention = convention;
    return this;
  }

  /** The calling convention on one operating system, such as {@code windows}. */
  public FunctionDescription convention(String os, CallingConvention convention) {
    conventions.put(os, convention);
    return this;
  }

  /** The symbol on one operating system. */
  public FunctionDescription symbol(String os, String symbol) {
    symbols.put(os, symbol);
    return this;
  }

  /** Each call stores {@code errno}, or what {@code GetLastError} gives, for {@link LastError}. */
  public FunctionDescription lastError() {
    lastError = true;
    return this;
  }

  /** The function is short, never blocks and never calls back. */
  public FunctionDescription critical() {
    critical = true;
    return this;
  }

  /**
   * What a callback throws is left for {@link NativeBinding#throwPending()}, so that the result is
   * there to be released.
   */
  public FunctionDescription leavesPending() {
    leavesPending = true;
    return this;
  }

  /** The call goes on when callbacks throw, as an event loop does. */
  public FunctionDescription waitsForCallbacks() {
    waitsForCallbacks = true;
    return this;
  }

  /** A library without the function opens all the same; calling it throws. */
  public FunctionDescription optional() {
    optional = true;
    return this;
  }

  /**
   * Where the function exists, as {@code os} or {@code os/arch}; by default everywhere. Elsewhere
   * it is not looked for, and calling it throws.
   */
  public FunctionDescription platforms(String... platforms) {
    this.platforms = List.of(platforms);
    return this;
  }

  /**
   * A handle that links itself when it is first called.
   *
   * @return a handle of {@link Signature#methodType()}. It throws {@link IllegalStateException}
   *     after {@link NativeBinding#close()}, and {@link UnsatisfiedLinkError} where the function is
   *     absent
   */
  public MethodHandle handle() {
    return binding.add(this).handle();
  }

  /** The function with dots at its end; the signature has the parameters before them. */
  public NativeVariadic variadic() {
    return new NativeVariadic(binding.add(this), binding);
  }

  /** The symbol where none is given for the operating system. */
  String symbol() {
    return symbol;
  }

  /** What {@link NativeBinding#has} asks for. */
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
