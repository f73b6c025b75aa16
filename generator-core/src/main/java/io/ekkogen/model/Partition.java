package io.ekkogen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Splits the functions of a library into as many parts as it takes classes to hold them: a class
 * file has 65,535 constants, and 65,535 bytes of code that initialise it (Java Virtual Machine
 * Specification, 4.11). Nearly every library is one part.
 */
public final class Partition {
  /** Of constants; the rest is for what all functions share. */
  private static final int MOST_CONSTANTS = 60_000;

  /** A handle takes up to 18 bytes of code to initialise. */
  private static final int MOST_HANDLES = 3_000;

  /** Names, descriptors and symbol of a function, each used once in the worst case. */
  private static final int CONSTANTS_PER_FUNCTION = 12;

  /** The name of a parameter in messages. */
  private static final int CONSTANTS_PER_PARAMETER = 2;

  private Partition() {}

  /**
   * The parts, in order; one when there are no functions.
   *
   * @param parameters how many a function has
   */
  public static <T> List<List<T>> of(List<T> functions, ToIntFunction<T> parameters) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    int constants = 0;
    for (T function : functions) {
      int more = CONSTANTS_PER_FUNCTION + CONSTANTS_PER_PARAMETER * parameters.applyAsInt(function);
      if (constants + more > MOST_CONSTANTS || part.size() == MOST_HANDLES) {
        parts.add(part);
        part = new ArrayList<>();
        constants = 0;
      }
      part.add(function);
      constants += more;
    }
    parts.add(part);
    return parts;
  }
}
