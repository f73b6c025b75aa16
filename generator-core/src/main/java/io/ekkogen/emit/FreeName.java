package io.ekkogen.emit;

import java.util.function.Predicate;

/** The one way in which generated code tells apart what would have one name. */
public final class FreeName {
  private FreeName() {}

  /**
   * {@code wish}, with as many underscores at its end as it takes.
   *
   * @param isTaken is asked for each name in turn, until it says no
   */
  public static String of(String wish, Predicate<String> isTaken) {
    String name = wish;
    while (isTaken.test(name)) {
      name += "_";
    }
    return name;
  }
}
