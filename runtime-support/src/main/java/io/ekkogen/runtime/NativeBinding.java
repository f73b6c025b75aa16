package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.loading.Artifact;
import io.ekkogen.runtime.loading.ArtifactSet;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.LoadedLibrary;
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
 * A library as generated code sees it: artifacts to choose from, handles to call through.
 *
 * <p>Generated classes describe the library and its functions while they are initialised; nothing
 * native happens until {@link #open()}. All methods may be called from any thread.
 */
public final class NativeBinding {
  /** The newest shape of generated code that this runtime serves. */
  public static final int API_LEVEL = 1;

  /**
   * Those with callbacks that native code keeps. Native code can call these at any time, also when
   * nothing else of an application is reachable; so they stay until the library is closed.
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
  private boolean callsBack;
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
   * @param lookup the generated class's own
   * @param library the library's name in messages and system properties
   * @param apiLevel the {@link #API_LEVEL} of the runtime the class was generated for
   * @throws LinkageError when this runtime does not serve that level
   */
  public static NativeBinding of(MethodHandles.Lookup lookup, String library, int apiLevel) {
    if (apiLevel > API_LEVEL) {
      throw new LinkageError(
          lookup.lookupClass().getName()
              + " was generated for level "
              + apiLevel
              + " of the ekkogen runtime, but ekkogen-runtime "
              + RuntimeVersion.VERSION
              + " on the class path serves level "
              + API_LEVEL
              + "; use the ekkogen-runtime of the version that generated it, or a later one");
    }
    return new NativeBinding(lookup.lookupClass(), library, PlainJna.givenLibrary(lookup));
  }

  /** Functions may call callbacks, and then throw what these threw. */
  public NativeBinding callsBack() {
    callsBack = true;
    return this;
  }

  /** Keeps a callback alive that native code keeps, until {@link #close()}; null is none. */
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

  /**
   * Adds an artifact.
   *
   * @param platform {@code os/arch}, or {@code os} where one file serves every architecture
   */
  public NativeBinding artifact(String platform, String file) {
    artifacts.put(platform, new Artifact(file, Optional.empty()));
    return this;
  }

  /** Adds an artifact whose content is known: a file with another hash is never opened. */
  public NativeBinding artifact(String platform, String file, String sha256) {
    artifacts.put(platform, new Artifact(file, Optional.of(sha256)));
    return this;
  }

  /**
   * Adds what is loaded before an artifact, after what was added so before.
   *
   * @param platform of an artifact that has been added
   * @throws IllegalArgumentException when there is none
   */
  public NativeBinding dependsOn(String platform, String file) {
    return dependsOn(platform, new Artifact(file));
  }

  /** Adds a dependency whose content is known: a file with another hash is never opened. */
  public NativeBinding dependsOn(String platform, String file, String sha256) {
    return dependsOn(platform, new Artifact(file, Optional.of(sha256)));
  }

  private NativeBinding dependsOn(String platform, Artifact dependency) {
    return change(platform, it -> it.dependingOn(dependency));
  }

  /**
   * Has the functions that an artifact uses resolved at their first call, where a missing one ends
   * the process, in place of when it is opened.
   *
   * @param platform of an artifact that has been added
   * @throws IllegalArgumentException when there is none
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

  /** A handle for a function with nothing special about it; see {@link #function}. */
  public MethodHandle handle(String symbol, String signature) {
    return function(symbol, signature).handle();
  }

  /** A handle for a function of another calling convention; see {@link #function}. */
  public MethodHandle handle(String symbol, String signature, CallingConvention convention) {
    return function(symbol, signature).convention(convention).handle();
  }

  /**
   * Starts the description of a function. {@link #open()} fails for every such function that the
   * library lacks, unless the description says that it may.
   *
   * @param symbol as the library exports it
   * @param signature in the notation of {@link Signature}
   */
  public FunctionDescription function(String symbol, String signature) {
    return new FunctionDescription(this, symbol, Signature.parse(signature));
  }

  NativeFunction add(FunctionDescription description) {
    NativeFunction function = new NativeFunction(library, description, notClosed, callsBack);
    functions.add(function);
    return function;
  }

  /** An exported variable. {@link #open()} fails when the library lacks it. */
  public NativeGlobal global(String symbol) {
    NativeGlobal global = new NativeGlobal(this, symbol);
    globals.add(global);
    return global;
  }

  /**
   * Whether the library has a function, which may be absent when it is optional or exists on some
   * platforms alone. Opens the library, unless that is done.
   *
   * @param name the function's in the mapping; false for one that is not there
   * @throws UnsatisfiedLinkError as {@link #open()}
   * @throws IllegalStateException after {@link #close()}
   */
  public boolean has(String name) {
    open();
    return functions.stream()
        .anyMatch(function -> function.name().equals(name) && function.isPresent());
  }

  /**
   * Finds, checks and opens the library, unless that is done. A thread that comes while another
   * opens it waits and gets the same library.
   *
   * @throws UnsatisfiedLinkError naming every place looked in, or every symbol missing
   * @throws IllegalStateException after {@link #close()}
   */
  public void open() {
    if (!open) {
      openOnce();
    }
  }

  private synchronized void openOnce() {
    if (closed) {
      throw closedException(library);
    }
    if (open) {
      return;
    }
    LoadedLibrary loaded =
        given.orElseGet(() -> LibraryLoader.load(new ArtifactSet(library, artifacts), anchor));
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
   * Closes the library for good: every call that begins afterwards, and {@link #open()}, throws. A
   * call in flight goes on, because the file stays mapped. A second close does nothing.
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
   * For generated code: throws what a callback threw, if anything, in the call that has just
   * returned, where its handle {@linkplain FunctionDescription#leavesPending() leaves that
   * pending}.
   */
  public void throwPending() throws Throwable {
    PendingCallbackExceptions.throwPending();
  }

  /**
   * Throws {@code failure} as it is, checked or not.
   *
   * @return never; lets a caller write {@code throw}
   */
  public RuntimeException rethrow(Throwable failure) {
    return NativeBinding.<RuntimeException>sneak(failure);
  }

  static ClosedException closedException(String library) {
    return new ClosedException("Library '" + library + "' is unloaded");
  }

  @SuppressWarnings("unchecked") // Erased: nothing is cast, and the compiler asks for no handler.
  static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
