package io.ekkogen.runtime;

import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.libffi.LibffiLinker;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Chooses between the linkers of this JVM.
 *
 * <p>A linker found by {@link ServiceLoader} (from JDK 22 on, the one over {@code
 * java.lang.foreign}) goes before libffi. The system property {@value #PROPERTY} forces one by
 * name.
 */
public final class Linkers {
  /** The system property that forces a linker: {@code ffm} or {@code libffi}. */
  public static final String PROPERTY = "ekkogen.linker";

  private Linkers() {}

  /**
   * The linker to use for a library that is opened now.
   *
   * @throws UnsatisfiedLinkError when {@value #PROPERTY} names a linker that this JVM does not
   *     have, or the settings of {@link CallObservers} cannot be followed
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
                            ? "; ffm needs Java 22 or later, 64 bits, and ekkogen-runtime-ffm on"
                                + " the class path"
                            : "")));
  }

  /** Every linker this JVM has, the one chosen by itself first. */
  public static List<Linker> available() {
    return Available.LINKERS;
  }

  /** Looked for once, when the first library is opened. */
  private static final class Available {
    static final List<Linker> LINKERS = find();

    private static List<Linker> find() {
      List<Linker> linkers = new ArrayList<>();
      // Its classes are of Java 22; an older JVM must not even look at them.
      if (Runtime.version().feature() >= 22 && com.sun.jna.Native.POINTER_SIZE == Long.BYTES) {
        ServiceLoader.load(Linker.class, Linker.class.getClassLoader()).forEach(linkers::add);
      }
      linkers.add(new LibffiLinker());
      return List.copyOf(linkers);
    }
  }
}
