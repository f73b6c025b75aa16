package io.ekkogen.runtime.binding;

import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.linker.SymbolNames;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;

/**
 * A function of a library, with a call site that is linked at its first call.
 *
 * <p>This is as fast as a handle linked in advance. A binding of thousands of functions links only
 * those it calls, and needs no class for each.
 */
final class NativeFunction {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle LINK =
      HandleLookup.findVirtual(LOOKUP, "link", MethodHandle.class);
  private static final MethodHandle CLOSED =
      HandleLookup.findVirtual(LOOKUP, "closed", ClosedException.class);
  private static final MethodHandle ABSENT =
      HandleLookup.findVirtual(LOOKUP, "absent", UnsatisfiedLinkError.class);

  private final String library;
  private final FunctionDescription description;
  private final SwitchPoint notClosed;
  private final boolean callsBack;
  private MutableCallSite site;
  private long address;
  private Linker linker;

  /** The reason why the function cannot be called here; null if it can. */
  private String absence;

  NativeFunction(
      String library, FunctionDescription description, SwitchPoint notClosed, boolean callsBack) {
    this.library = library;
    this.description = description;
    this.notClosed = notClosed;
    this.callsBack = callsBack;
  }

  /** The function's name in the mapping. */
  String name() {
    return description.name;
  }

  String symbolHere() {
    return description.symbolOn(Platform.current());
  }

  Signature signature() {
    return description.signature;
  }

  /**
   * The handle, which is linked at its first call. The site begins with its target: one made of a
   * type alone gets a target that the JVM makes four classes for, per type.
   */
  synchronized MethodHandle handle() {
    if (site == null) {
      MethodHandle linking =
          MethodHandles.foldArguments(
              MethodHandles.exactInvoker(description.heap.methodType(signature())),
              LINK.bindTo(this));
      site = new MutableCallSite(linking);
    }
    return site.dynamicInvoker();
  }

  /**
   * Looks the symbol up; false if the library lacks it although it is required. Replaces a library
   * that an earlier attempt resolved.
   */
  synchronized boolean resolve(LoadedLibrary loaded, Linker chosen) {
    Platform platform = Platform.current();
    linker = chosen;
    address = 0;
    absence = null;
    if (!description.existsOn(platform)) {
      absence = "its mapping has it on " + String.join(", ", description.platforms) + " alone";
      return true;
    }
    for (String name :
        SymbolNames.candidates(
            description.symbolOn(platform),
            signature().fixed(platform),
            description.optionsOn(platform).convention(),
            platform)) {
      address = loaded.symbol(name);
      if (address != 0) {
        return true;
      }
    }
    absence = loaded.path() + " lacks it";
    return description.optional;
  }

  /** Whether the symbol was found. */
  synchronized boolean isPresent() {
    return address != 0;
  }

  /** The target of an unlinked call site: links it, and returns the handle for this first call. */
  private synchronized MethodHandle link() {
    MethodHandle linked =
        linked(signature(), description.optionsOn(Platform.current()).fixedArguments());
    site.setTarget(linked);
    return linked;
  }

  /**
   * A handle of {@code called}'s type, which throws after the library was closed.
   *
   * @param called the function's signature; for a variadic function, with the variadic arguments
   * @param fixedArguments see {@link CallOptions}
   */
  synchronized MethodHandle linked(Signature called, int fixedArguments) {
    MethodType type = description.heap.methodType(called);
    MethodHandle target =
        absence == null ? downcall(called, fixedArguments) : throwing(type, ABSENT);
    return notClosed.guardWithTest(target, throwing(type, CLOSED));
  }

  private MethodHandle downcall(Signature called, int fixedArguments) {
    CallOptions options = description.optionsOn(Platform.current()).variadicAfter(fixedArguments);
    ObservedFunction function =
        ObservedFunction.of(library, symbolHere(), called, options.lastError());
    MethodHandle handle = Linkers.downcall(linker, address, function, options, description.heap);
    if (!callsBack || options.critical()) {
      return handle;
    }
    if (description.waitsForCallbacks) {
      handle = PendingCallbackExceptions.waiting(handle);
    }
    return description.leavesPending
        ? PendingCallbackExceptions.leavingPending(handle)
        : PendingCallbackExceptions.rethrowing(handle);
  }

  /** A handle that throws the exception returned by a method of this class. */
  private MethodHandle throwing(MethodType type, MethodHandle failure) {
    MethodHandle thrower =
        MethodHandles.throwException(
            type.returnType(), failure.type().returnType().asSubclass(Throwable.class));
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(thrower, failure.bindTo(this)), 0, type.parameterList());
  }

  private ClosedException closed() {
    return closedException(library);
  }

  static ClosedException closedException(String library) {
    return new ClosedException("Library '" + library + "' is unloaded");
  }

  private UnsatisfiedLinkError absent() {
    return new UnsatisfiedLinkError(
        "Function '%s' of library '%s' is not available on %s: %s"
            .formatted(symbolHere(), library, Platform.current(), absence));
  }
}
