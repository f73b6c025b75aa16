package io.ekkogen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Splits the functions of a library into as many parts as it takes classes to hold them: a class
 * file has 65,535 constants, and 65,535 bytes of code that initialise it (Java Virtual Machine
 * Specification, 4.11). Nearly every library is one part.
 */
public final class Partition {
  /** Below the limits by what every class has of its own, and the list of artifacts. */
  private static final ClassFileCost MOST = new ClassFileCost(60_000, 61_000);

  private Partition() {}

  /**
   * What something takes of a class.
   *
   * @param constants entries of the constant pool, in the worst case
   * @param code bytes of code that initialise it
   */
  public record ClassFileCost(int constants, int code) {
    private static final ClassFileCost NOTHING = new ClassFileCost(0, 0);

    /**
     * What a function takes.
     *
     * @param parameters how many it has; each is named in messages
     * @param forms the methods it has beside its own
     * @param details what its handle is told of single systems and platforms
     */
    public static ClassFileCost ofFunction(int parameters, int forms, int details) {
      return new ClassFileCost(12 + 2 * parameters + 20 * forms + 2 * details, 40 + 9 * details);
    }

    /**
     * What is in the last part, beside functions.
     *
     * @param globals exported variables
     * @param releases functions that close handles or free results
     */
    public static ClassFileCost ofOthers(int globals, int releases) {
      return new ClassFileCost(14 * globals + 6 * releases, 57 * globals + 9 * releases);
    }

    private ClassFileCost plus(ClassFileCost other) {
      return new ClassFileCost(constants + other.constants, code + other.code);
    }

    private boolean fits() {
      return constants <= MOST.constants && code <= MOST.code;
    }
  }

  /**
   * The parts, in order. The last may have no functions; it is the only one where there are none.
   *
   * @param others what the last part holds as well
   */
  public static <T> List<List<T>> of(
      List<T> functions, Function<T, ClassFileCost> costs, ClassFileCost others) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    ClassFileCost taken = ClassFileCost.NOTHING;
    for (T function : functions) {
      ClassFileCost cost = costs.apply(function);
      if (!taken.plus(cost).fits()) {
        parts.add(part);
        part = new ArrayList<>();
        taken = ClassFileCost.NOTHING;
      }
      part.add(function);
      taken = taken.plus(cost);
    }
    parts.add(part);
    if (!taken.plus(others).fits()) {
      parts.add(List.of());
    }
    return parts;
  }
}
