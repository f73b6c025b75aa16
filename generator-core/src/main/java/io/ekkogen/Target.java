package io.ekkogen;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of generated output. */
public enum Target {
  /** The typed JNA interface, structures, callbacks and the binding. */
  JAVA,
  /** The JavaScript module and its glue, and {@link #JAVA}, whose classes they use. */
  JS,
  /** TypeScript declarations. */
  TS;

  /**
   * The targets with these names; all if there are none.
   *
   * @throws IllegalArgumentException when a name is not that of a target; the message says which
   */
  public static Set<Target> named(Collection<String> names) {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    for (String name : names) {
      targets.add(
          Stream.of(values())
              .filter(target -> target.toString().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "'" + name + "' is not one of java, js and ts")));
    }
    return targets.isEmpty() ? EnumSet.allOf(Target.class) : targets;
  }

  /** The name used on command lines and in configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
