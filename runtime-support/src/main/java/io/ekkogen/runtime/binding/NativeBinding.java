package io.ekkogen.runtime.binding;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.callback.CallbackSlots;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.linker.Rethrow;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.loading.Artifact;
import io.ekkogen.runtime.loading.ArtifactSet;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.SignalChaining;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.SwitchPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The runtime's representation of a library, for generated code: it selects and opens an artifact,
 * and creates handles of functions.
 *
 * <p>Generated classes describe the library and its functions in their static initialisers; no
 * native code is loaded until {@link #open()}. Thread-safe.
 */
public final class NativeBinding implements CallbackOwner {
  /**
   * Libraries with callbacks that native code retains. Native code can call these at any time, even
   * if nothing else of the application is reachable, so they stay until the library is closed.
   */
  private static final Set<NativeBinding> RETAINING = ConcurrentHashMap.newKeySet();

  private final Class<?> anchor;
  private final String library;
  private final Optional<LoadedLibrary> given;
  private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
  private final List<NativeFunction> functions = new ArrayList<>();
  private final List<NativeGlobal> globals = new ArrayList<>();
  private final SwitchPoint notClosed = new SwitchPoint();
  private final Set<Object> retained = Collections.newSetFromMap(new IdentityHashMap<>());
  private final CallbackSlots slots = new CallbackSlots(this);
  private boolean callsBack;
  private boolean signalChaining;
  private volatile boolean open;
  private volatile boolean closed;

  private NativeBinding(Class<?> anchor, String library, Optional<LoadedLibrary> given) {
    this.anchor = anchor;
    this.library = library;
    this.given = given;
  }

  /**
   * Starts the description of a library; generated code calls this once.
   *
   * @param lookup the lookup of the generated class
   * @param library the library's name in messages and system properties
   * @param apiLevel the {@link ApiLevel} that the class was generated for
   * @throws LinkageError when this runtime does not support that level
   */
  public static NativeBinding of(MethodHandles.Lookup lookup, String library, int apiLevel) {
    ApiLevel.require(lookup.lookupClass(), apiLevel);
    return new NativeBinding(lookup.lookupClass(), library, PlainJna.givenLibrary(lookup));
  }

  /** Declares that functions may call callbacks, and rethrow exceptions of these. */
  public NativeBinding callsBack() {
    callsBack = true;
    return this;
  }

  /**
   * Declares that the library installs signal handlers. When it is opened in a process that was
   * started without {@code libjsig}, a warning is logged.
   */
  public NativeBinding signalChaining() {
    signalChaining = true;
    return this;
  }

  /** Keeps a callback that native code retains alive until {@link #close()}; null has no effect. */
  @Override
  public void retain(Object callback) {
    if (callback != null) {
      synchronized (retained) {
        if (!closed) {
          retained.add(callback);
          RETAINING.add(this);
        }
      }
    }
  }

  @Override
  public void release(Object callback) {
    synchronized (retained) {
      retained.remove(callback);
      if (retained.isEmpty()) {
        RETAINING.remove(this);
      }
    }
  }

  /** The callbacks that native code keeps until another call replaces them. */
  public CallbackSlots slots() {
    return slots;
  }

  /**
   * Adds an artifact.
   *
   * @param platform {@code os/arch}, or {@code os} if one file serves every architecture
   */
  public NativeBinding artifact(String platform, String file) {
    artifacts.put(platform, new Artifact(file, Optional.empty()));
    return this;
  }

  /** Adds an artifact with a known hash: a file with another hash is never opened. */
  public NativeBinding artifact(String platform, String file, String sha256) {
    artifacts.put(platform, new Artifact(file, Optional.of(sha256)));
    return this;
  }

  /**
   * Adds a dependency, which is loaded before the artifact and after earlier dependencies.
   *
   * @param platform the platform of an artifact that has been added
   * @throws IllegalArgumentException when there is no such artifact
   */
  public NativeBinding dependsOn(String platform, String file) {
    return dependsOn(platform, new Artifact(file));
  }

  /** Adds a dependency with a known hash: a file with another hash is never opened. */
  public NativeBinding dependsOn(String platform, String file, String sha256) {
    return dependsOn(platform, new Artifact(file, Optional.of(sha256)));
  }

  private NativeBinding dependsOn(String platform, Artifact dependency) {
    return change(platform, it -> it.dependingOn(dependency));
  }

  /**
   * Makes the system's loader resolve the functions that an artifact uses at their first call,
   * rather than when it is opened. A missing one then ends the process.
   *
   * @param platform the platform of an artifact that has been added
   * @throws IllegalArgumentException when there is no such artifact
   */
  public NativeBinding lazy(String platform) {
    return change(platform, Artifact::resolvedLazily);
  }

  private NativeBinding change(String platform, UnaryOperator<Artifact> change) {
    if (artifacts.computeIfPresent(platform, (key, it) -> change.apply(it)) == null) {
      throw new IllegalArgumentException(
          "Library '" + library + "' has no artifact for " + platform);
    }
    return this;
  }

  /** A handle for an ordinary function; see {@link #function}. */
  public MethodHandle handle(String symbol, String signature) {
    return function(symbol, signature).handle();
  }

  /** A handle for a function with another calling convention; see {@link #function}. */
  public MethodHandle handle(String symbol, String signature, CallingConvention convention) {
    return function(symbol, signature).convention(convention).handle();
  }

  /**
   * Starts the description of a function. {@link #open()} fails if the library lacks it, unless it
   * is optional.
   *
   * @param symbol the exported symbol
   * @param signature in the notation of {@link Signature}
   */
  public FunctionDescription function(String symbol, String signature) {
    return new FunctionDescription(this::add, this, symbol, Signature.parse(signature));
  }

  private NativeFunction add(FunctionDescription description) {
    NativeFunction function = new NativeFunction(library, description, notClosed, callsBack);
    functions.add(function);
    return function;
  }

  /** Describes an exported variable. {@link #open()} fails if the library lacks it. */
  public NativeGlobal global(String symbol) {
    NativeGlobal global = new NativeGlobal(this::open, symbol);
    globals.add(global);
    return global;
  }

  /**
   * Whether the library has a function. It may be absent if it is optional or limited to some
   * platforms. Opens the library if necessary.
   *
   * @param name the function's name in the mapping; the result is false for an unknown name
   * @throws UnsatisfiedLinkError like {@link #open()}
   * @throws IllegalStateException after {@link #close()}
   */
  public boolean has(String name) {
    open();
    return functions.stream()
        .anyMatch(function -> function.name().equals(name) && function.isPresent());
  }

  /**
   * Finds, checks and opens the library if it is not open. While one thread opens it, others wait
   * and get the same library.
   *
   * @throws UnsatisfiedLinkError naming every place that was searched, or every missing symbol
   * @throws IllegalStateException after {@link #close()}
   */
  public void open() {
    if (!open) {
      openOnce();
    }
  }

  private synchronized void openOnce() {
    if (closed) {
      throw NativeFunction.closedException(library);
    }
    if (open) {
      return;
    }
    LoadedLibrary loaded =
        given.orElseGet(() -> LibraryLoader.load(new ArtifactSet(library, artifacts), anchor));
    if (signalChaining && SignalChaining.isMissing() && !loaded.replacesSignalHandlers()) {
      SignalChaining.warnOf(library);
    }
    Linker linker = Linkers.select();
    List<String> missing = new ArrayList<>();
    for (NativeFunction function : functions) {
      if (!function.resolve(loaded, linker)) {
        missing.add(function.symbolHere());
      }
    }
    for (NativeGlobal global : globals) {
      if (!global.resolve(loaded)) {
        missing.add(global.symbol());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnsatisfiedLinkError(
          "Library '%s' (%s) lacks %d of the %d %s of its mapping: %s"
              .formatted(
                  library,
                  loaded.path(),
                  missing.size(),
                  functions.size() + globals.size(),
                  globals.isEmpty() ? "functions" : "functions and variables",
                  String.join(", ", missing)));
    }
    open = true;
  }

  /**
   * Closes the library permanently: later calls, and {@link #open()}, throw. A call in progress
   * continues, because the file stays mapped. Closing twice has no effect.
   */
  public synchronized void close() {
    if (!closed) {
      closed = true;
      open = false;
      SwitchPoint.invalidateAll(new SwitchPoint[] {notClosed});
      synchronized (retained) {
        retained.clear();
        RETAINING.remove(this);
      }
    }
  }

  /**
   * For generated code: throws the exception of a callback, if any, that a call with a {@linkplain
   * FunctionDescription#leavesPending() handle that leaves it pending} has just left.
   */
  public void throwPending() throws Throwable {
    PendingCallbackExceptions.throwPending();
  }

  /**
   * For generated code: adds a reference to what a handle points at. Leaves the error code of the
   * call that gave the handle.
   *
   * @param function takes the address; what it returns is ignored
   * @param address NULL has no effect
   * @return {@code address}
   */
  public long referenced(MethodHandle function, long address) throws Throwable {
    if (address != 0) {
      int code = CapturedError.get();
      try {
        function.invoke(address);
        throwPending();
      } finally {
        CapturedError.set(code);
      }
    }
    return address;
  }

  /**
   * For generated code: like {@link #referenced(MethodHandle, long)}, unless the handle is the one
   * that was passed.
   *
   * @param passed the address of the handle that was passed
   */
  public long referenced(MethodHandle function, long address, long passed) throws Throwable {
    return address == passed ? address : referenced(function, address);
  }

  /**
   * Throws {@code failure} unchanged, even if it is checked.
   *
   * @return never; lets a caller write {@code throw}
   */
  public RuntimeException rethrow(Throwable failure) {
    return Rethrow.unchanged(failure);
  }
}
