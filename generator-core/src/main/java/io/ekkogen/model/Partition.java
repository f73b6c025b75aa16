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
  private static final Share MOST = new Share(60_000, 61_000);

  private Partition() {}

  /**
   * What something takes of a class.
   *
   * @param constants entries of the constant pool, in the worst case
   * @param code bytes of code that initialise it
   */
  public record Share(int constants, int code) {
    private static final Share NOTHING = new Share(0, 0);

    /**
     * What a function takes.
     *
     * @param parameters how many it has; each is named in messages
     * @param forms the methods it has beside its own
     * @param details what its handle is told of single systems and platforms
     */
    public static Share ofFunction(int parameters, int forms, int details) {
      return new Share(12 + 2 * parameters + 20 * forms + 2 * details, 40 + 9 * details);
    }

    /**
     * What is in the last part, beside functions.
     *
     * @param globals exported variables
     * @param releases functions that close handles or free results
     */
    public static Share ofOthers(int globals, int releases) {
      return new Share(14 * globals + 6 * releases, 57 * globals + 9 * releases);
    }

    private Share plus(Share other) {
      return new Share(constants + other.constants, code + other.code);
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
  public static <T> List<List<T>> of(List<T> functions, Function<T, Share> shares, Share others) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    Share taken = Share.NOTHING;
    for (T function : functions) {
      Share share = shares.apply(function);
      if (!taken.plus(share).fits()) {
        parts.add(part);
        part = new ArrayList<>();
        taken = Share.NOTHING;
      }
      part.add(function);
      taken = taken.plus(share);
    }
    parts.add(part);
    if (!taken.plus(others).fits()) {
      parts.add(List.of());
    }
    return parts;
  }
}
