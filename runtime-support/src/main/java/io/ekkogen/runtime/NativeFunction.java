package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.SymbolNames;
import io.ekkogen.runtime.loading.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;

/**
 * One function of a library: a call site that links itself on its first call.
 *
 * <p>That is as fast as a handle linked ahead, and a binding of thousands of functions neither
 * links those it never calls nor needs a class for each.
 */
final class NativeFunction {
  private static final MethodHandle LINK = find("link", MethodHandle.class);
  private static final MethodHandle CLOSED = find("closed", IllegalStateException.class);

  private final String library;
  private final String symbol;
  private final Signature signature;
  private final CallingConvention convention;
  private final SwitchPoint notClosed;
  private final MutableCallSite site;
  private long address;
  private Linker linker;

  NativeFunction(
      String library,
      String symbol,
      Signature signature,
      CallingConvention convention,
      SwitchPoint notClosed) {
    this.library = library;
    this.symbol = symbol;
    this.signature = signature;
    this.convention = convention;
    this.notClosed = notClosed;
    MethodType type = signature.methodType();
    site = new MutableCallSite(type);
    site.setTarget(
        MethodHandles.foldArguments(MethodHandles.exactInvoker(type), LINK.bindTo(this)));
  }

  String symbol() {
    return symbol;
  }

  MethodHandle handle() {
    return site.dynamicInvoker();
  }

  /** Looks the symbol up; false when the library lacks it. */
  synchronized boolean resolve(LoadedLibrary loaded, Linker chosen) {
    linker = chosen;
    for (String name : SymbolNames.candidates(symbol, signature, convention, Platform.current())) {
      address = loaded.symbol(name);
      if (address != 0) {
        return true;
      }
    }
    return false;
  }

  /** What an unlinked site calls: links, and gives the handle that this first call goes through. */
  private synchronized MethodHandle link() {
    MethodHandle linked =
        notClosed.guardWithTest(linker.downcall(address, signature, convention), refusal());
    site.setTarget(linked);
    return linked;
  }

  /** A handle of the site's type that throws. */
  private MethodHandle refusal() {
    MethodType type = signature.methodType();
    MethodHandle thrower =
        MethodHandles.throwException(type.returnType(), IllegalStateException.class);
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(thrower, CLOSED.bindTo(this)), 0, type.parameterList());
  }

  private IllegalStateException closed() {
    return NativeBinding.closedException(library);
  }

  private static MethodHandle find(String name, Class<?> result) {
    try {
      return MethodHandles.lookup()
          .findVirtual(NativeFunction.class, name, MethodType.methodType(result));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
