package io.ekkogen.emit.java.naming;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a library other than those of the types that its mapping declares. */
public enum GeneratedClass {
  INTERFACE(""),
  /** Hands calls to the pool, where some run in the background. */
  ASYNC("Async"),
  /** The implementation of the interface. */
  BINDING("Binding"),
  /** Carries callbacks between Java and native code, where there are any. */
  CALLBACKS("Callbacks"),
  /** What the JavaScript glue calls. */
  HOST("Host");

  /**
   * How many methods of the interface plain JNA certainly takes: {@code java.lang.reflect.Proxy},
   * which it needs, gives up on about 1,600.
   */
  public static final int PLAIN_JNA_METHODS = 1500;

  /** The minimum number of functions in a part that is not the last. */
  private static final int FEWEST = 50;

  private final String suffix;

  GeneratedClass(String suffix) {
    this.suffix = suffix;
  }

  /** The class's name for an interface called {@code javaType}. */
  public String of(String javaType) {
    return javaType + suffix;
  }

  /** The names of all classes. */
  public static Set<String> all(String javaType) {
    return Arrays.stream(values()).map(it -> it.of(javaType)).collect(Collectors.toSet());
  }

  /**
   * The file names of all classes, with the numbered parts that a library of {@code functions}
   * functions may need.
   */
  public static Set<String> files(String javaType, int functions) {
    Set<String> files = new HashSet<>(all(javaType));
    for (int part = 1; part <= 1 + functions / FEWEST; part++) {
      files.add(BINDING.of(javaType) + part);
      files.add(HOST.of(javaType) + part);
    }
    return files;
  }
}
