package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.libffi.LibffiLinker;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.ObserverSettings;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Selects the linker to use on this JVM, and links all native functions that Java calls.
 *
 * <p>A linker found by {@link ServiceLoader} (from JDK 22 on, the one over {@code
 * java.lang.foreign}) is preferred over libffi. The system property {@value #PROPERTY} selects one
 * by name.
 */
public final class Linkers {
  /** The system property that selects a linker: {@code ffm} or {@code libffi}. */
  public static final String PROPERTY = "ekkogen.linker";

  private Linkers() {}

  /**
   * The linker for a library that is opened now.
   *
   * @throws UnsatisfiedLinkError when {@value #PROPERTY} names a linker that this JVM does not
   *     have, or a setting of {@link CallObservers} is invalid
   */
  public static Linker select() {
    CallObservers.requireUsable();
    String forced = System.getProperty(PROPERTY);
    List<Linker> available = Available.LINKERS;
    if (forced == null || forced.isEmpty()) {
      return available.get(0);
    }
    return available.stream()
        .filter(linker -> linker.name().equals(forced))
        .findFirst()
        .orElseThrow(
            () ->
                new UnsatisfiedLinkError(
                    "-D"
                        + PROPERTY
                        + "="
                        + forced
                        + ": this JVM (Java "
                        + Runtime.version().feature()
                        + ") has the linkers "
                        + available.stream().map(Linker::name).toList()
                        + ("ffm".equals(forced)
                            ? "; ffm needs Java 22 or later, 64 bits, another machine than"
                                + " s390x, and ekkogen-runtime-ffm on the class path"
                            : "")));
  }

  /**
   * A handle that calls the function at {@code address}, with what every call of native code needs.
   * It does not rethrow exceptions of callbacks.
   *
   * @param function the function; its signature is that of the handle
   */
  public static MethodHandle downcall(
      Linker linker, long address, ObservedFunction function, CallOptions options) {
    Platform platform = Platform.current();
    Signature signature = function.signature();
    MethodHandle handle = linker.downcall(address, signature.fixed(platform), options);
    return CallObservers.observed(PlatformCarriers.adapt(handle, signature, platform), function);
  }

  /**
   * Like the other overload, for a handle that takes objects for some pointers.
   *
   * @return a handle of {@link HeapParameters#methodType}. Where calls are observed, or the linker
   *     passes only addresses, it copies arrays
   */
  public static MethodHandle downcall(
      Linker linker,
      long address,
      ObservedFunction function,
      CallOptions options,
      HeapParameters heap) {
    Signature signature = function.signature();
    if (heap.positions().isEmpty()) {
      return downcall(linker, address, function, options);
    }
    Platform platform = Platform.current();
    Optional<MethodHandle> handle =
        ObserverSettings.ON
            ? Optional.empty()
            : linker.heapDowncall(address, signature.fixed(platform), options, heap.positions());
    return handle
        .map(it -> PlatformCarriers.adapt(it, signature, heap.methodType(signature), platform))
        .orElseGet(() -> heap.copying(downcall(linker, address, function, options), signature));
  }

  /** All linkers of this JVM, the default one first. */
  public static List<Linker> available() {
    return Available.LINKERS;
  }

  /**
   * Whether {@code java.lang.foreign} passes everything as C does. On s390x it reads narrow
   * arguments on the stack of a callback from the wrong half of their slot, and passes a structure
   * that is an array of one float as if it were the float (JDK 25).
   */
  static boolean isRightOn(Architecture arch) {
    return arch.pointerSize() == Long.BYTES && arch != Architecture.S390X;
  }

  /** The available linkers, looked up when the first library is opened. */
  private static final class Available {
    static final List<Linker> LINKERS = find();

    private static List<Linker> find() {
      List<Linker> linkers = new ArrayList<>();
      // Its class files are Java 22's; an older JVM must not load them.
      if (Runtime.version().feature() >= 22 && isRightOn(Platform.current().arch())) {
        ServiceLoader.load(Linker.class, Linker.class.getClassLoader()).forEach(linkers::add);
      }
      linkers.add(new LibffiLinker());
      return List.copyOf(linkers);
    }
  }
}
