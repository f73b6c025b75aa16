package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ConventionBySystem;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linking.CallObservers;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.linking.PlatformCarriers;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * A callback type, as generated code describes it: how native code calls a Java object, and how
 * Java calls a native function.
 *
 * @param <C> the callback interface
 */
public final class CallbackKind<C> {
  /** The number of functions whose handles are cached. */
  private static final int REMEMBERED = 1024;

  private final String name;
  private final Signature signature;
  private final MethodHandle upcall;
  private final FunctionObjects<C> functions;
  private final ConventionBySystem conventions = new ConventionBySystem();
  private final Map<Long, MethodHandle> handles = new ConcurrentHashMap<>();
  private final Set<CallbackStub<C>> stubs = ConcurrentHashMap.newKeySet();

  /** The stub that was passed last, which is often the next one, too. */
  private NativeStub latest;

  private boolean leavesPending;
  private ExceptionPolicy exceptions = ExceptionPolicy.BY_CALL;

  private CallbackKind(
      String name, Signature signature, MethodHandle upcall, LongFunction<C> function) {
    this.name = name;
    this.signature = signature;
    MethodHandle observed =
        CallObservers.observed(upcall, ObservedFunction.callback(name, signature));
    this.upcall = PlatformCarriers.adaptUpcall(observed, signature, Platform.current());
    functions = new FunctionObjects<>(function);
  }

  /**
   * Describes a kind of callback.
   *
   * @param lookup a lookup of the generated class, which has a static method that calls the object
   * @param method the name of that method; it takes a {@link CallbackStub}, then the parameters of
   *     the signature
   * @param name of the callback interface, for messages
   * @param signature in the notation of {@link Signature}
   * @param function creates an object that calls the native function at an address
   */
  public static <C> CallbackKind<C> of(
      MethodHandles.Lookup lookup,
      String method,
      String name,
      String signature,
      LongFunction<C> function) {
    Signature parsed = Signature.parse(signature);
    MethodType type = parsed.methodType().insertParameterTypes(0, CallbackStub.class);
    MethodHandle upcall =
        HandleLookup.findStatic(lookup, method, type.returnType(), type.parameterArray());
    return new CallbackKind<>(name, parsed, upcall, function);
  }

  /**
   * Describes a kind of callback for functions of scripts, which get raw arguments.
   *
   * @param name for messages
   * @param signature in the notation of {@link Signature}
   */
  public static CallbackKind<ScriptCallback> ofScripts(String name, String signature) {
    Signature parsed = Signature.parse(signature);
    return new CallbackKind<>(name, parsed, ScriptUpcalls.of(parsed), ScriptCallback::at);
  }

  /** Sets the calling convention; the default is cdecl. */
  public CallbackKind<C> convention(CallingConvention convention) {
    conventions.set(convention);
    return this;
  }

  /** Sets the calling convention on one operating system, such as {@code windows}. */
  public CallbackKind<C> convention(String os, CallingConvention convention) {
    conventions.set(os, convention);
    return this;
  }

  /**
   * Makes the call in progress throw exceptions of callbacks, even a call that waits for callbacks.
   */
  public CallbackKind<C> throwsExceptions() {
    exceptions = ExceptionPolicy.THROW;
    return this;
  }

  /** Makes exceptions of callbacks be reported; the call in progress continues. */
  public CallbackKind<C> reportsExceptions() {
    exceptions = ExceptionPolicy.REPORT;
    return this;
  }

  /**
   * Like {@link io.ekkogen.runtime.binding.FunctionDescription#leavesPending()}, for native
   * functions of this type.
   */
  public CallbackKind<C> leavesPending() {
    leavesPending = true;
    return this;
  }

  /**
   * The function pointer for an object; 0 for null. It is valid as long as the object is reachable;
   * the caller must keep the object reachable while native code has the pointer.
   */
  public long addressOf(C callback) {
    if (callback == null) {
      return 0;
    }
    if (callback instanceof FunctionPointer known) {
      return known.address();
    }
    NativeStub stub = latest;
    if (stub == null || stub.callback() != callback) {
      stub = CallbackStubs.stub(callback, this);
      latest = stub;
    }
    return stub.address();
  }

  /**
   * Like {@link #addressOf}, for a callback that native code retains: the library keeps it alive
   * unless it is registered.
   */
  public long retainedAddressOf(C callback, CallbackOwner library) {
    if (callback != null && !CallbackStubs.isRegistered(callback)) {
      library.retain(callback);
      CallbackStubs.neverFree(callback);
    }
    return addressOf(callback);
  }

  /**
   * Begins the life of a callback that native code calls once.
   *
   * @param library keeps the callback alive, unless it is that of a script
   * @param callback may be null
   */
  public OneCallLife beginOneCall(CallbackOwner library, C callback) {
    return callback == null || callback instanceof FunctionPointer
        ? OneCallLife.ofAddress(addressOf(callback))
        : OneCallLife.of(library, callback, this);
  }

  /**
   * The object for a function pointer: the callback that was passed to native code, or else an
   * object that calls the native function. This is the same object each time while the program
   * refers to it.
   */
  public C of(long address) {
    if (address == 0) {
      return null;
    }
    C known = CallbackStubs.find(address, this);
    return known == null ? functions.at(address) : known;
  }

  String name() {
    return name;
  }

  ExceptionPolicy exceptions() {
    return exceptions;
  }

  /**
   * The handle that calls an object; it takes a {@link CallbackStub} before the arguments of native
   * code.
   */
  MethodHandle upcall() {
    return upcall;
  }

  /** Creates a function pointer for a handle. */
  UpcallStub link(MethodHandle entry) {
    Platform platform = Platform.current();
    return Linkers.select().upcall(entry, signature.fixed(platform), conventions.on(platform));
  }

  /** Keeps the target of a native stub alive, to which the stub refers weakly. */
  void keep(CallbackStub<C> called) {
    stubs.add(called);
  }

  /** Ends the effect of {@link #keep}. */
  void forget(CallbackStub<?> called) {
    stubs.remove(called);
  }

  /** A handle that calls the function at {@code address}. */
  public MethodHandle handleAt(long address) {
    MethodHandle known = handles.get(address);
    if (known != null) {
      return known;
    }
    if (handles.size() >= REMEMBERED) {
      handles.clear(); // a library that creates functions at run time
    }
    return handles.computeIfAbsent(address, this::downcall);
  }

  private MethodHandle downcall(long address) {
    MethodHandle handle =
        Linkers.downcall(
            Linkers.select(),
            address,
            ObservedFunction.pointer(name, signature),
            CallOptions.of(conventions.on(Platform.current())));
    return leavesPending
        ? PendingCallbackExceptions.leavingPending(handle)
        : PendingCallbackExceptions.rethrowing(handle);
  }
}
