package io.ekkogen.emit;

import java.util.function.Predicate;

/** Resolves name clashes in generated code. */
public final class FreeName {
  private FreeName() {}

  /**
   * Appends underscores to {@code wish} until the name is free.
   *
   * @param isTaken whether a name is in use
   */
  public static String of(String wish, Predicate<String> isTaken) {
    String name = wish;
    while (isTaken.test(name)) {
      name += "_";
    }
    return name;
  }
}
