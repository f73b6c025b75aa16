package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ConventionBySystem;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.UncaughtExceptions;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linking.CallObservers;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.linking.PlatformCarriers;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function that native code calls when it has forgotten a callback, such as a {@code
 * GDestroyNotify}. It gets the data that was passed along with the callback: a number that says
 * which {@link NotifiedLife} ends. Generated code describes it; native code may call it on any
 * thread, also while an exception of a callback is pending.
 *
 * <p>Functions of one description share one stub, which is never freed.
 */
public final class DestroyNotify {
  private static final MethodHandle END =
      HandleLookup.findStatic(
          MethodHandles.lookup().in(NotifiedLife.class), "endOf", void.class, long.class);

  /** Kept here, because a linker frees the code of a stub that nothing refers to. */
  private static final Map<List<Object>, UpcallStub> STUBS = new ConcurrentHashMap<>();

  private final String name;
  private final Signature signature;
  private final int data;
  private final ConventionBySystem conventions = new ConventionBySystem();
  private volatile long address;

  private DestroyNotify(String name, Signature signature, int data) {
    this.name = name;
    this.signature = signature;
    this.data = data;
  }

  /**
   * Describes a destroy notify.
   *
   * @param name of its type, for traces
   * @param signature in the notation of {@link Signature}
   * @param data the index of the parameter that is the data
   */
  public static DestroyNotify of(String name, String signature, int data) {
    return new DestroyNotify(name, Signature.parse(signature), data);
  }

  /** Sets the calling convention; the default is cdecl. */
  public DestroyNotify convention(CallingConvention convention) {
    conventions.set(convention);
    return this;
  }

  /** Sets the calling convention on one operating system, such as {@code windows}. */
  public DestroyNotify convention(String os, CallingConvention convention) {
    conventions.set(os, convention);
    return this;
  }

  /**
   * Begins the life of the callbacks of a call. Without callbacks, native code gets neither data
   * nor a function to call.
   *
   * @param library keeps the callbacks alive, except for those of scripts
   * @param callbacks which may be null
   */
  public NotifiedLife begin(CallbackOwner library, Object... callbacks) {
    return new NotifiedLife(this, library, callbacks);
  }

  /** The function pointer for native code. */
  long address() {
    long known = address;
    if (known == 0) {
      CallingConvention here = conventions.on(Platform.current());
      known =
          STUBS
              .computeIfAbsent(List.of(name, signature.toString(), data, here), key -> link(here))
              .address();
      address = known;
    }
    return known;
  }

  private UpcallStub link(CallingConvention here) {
    Platform platform = Platform.current();
    MethodType type = signature.methodType().insertParameterTypes(0, Object.class);
    MethodHandle raw = MethodHandles.permuteArguments(END, type, data + 1);
    MethodHandle observed = CallObservers.observed(raw, ObservedFunction.callback(name, signature));
    MethodHandle adapted = PlatformCarriers.adaptUpcall(observed, signature, platform);
    MethodHandle entry =
        UncaughtExceptions.guard(MethodHandles.insertArguments(adapted, 0, (Object) null));
    return Linkers.select().upcall(entry, signature.fixed(platform), here);
  }
}
