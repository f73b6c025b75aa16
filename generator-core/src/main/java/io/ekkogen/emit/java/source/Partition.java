package io.ekkogen.emit.java.source;

import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the functions of a library into as many parts as it takes classes to hold them: a class
 * file has 65,535 constants, and 65,535 bytes of code that initialise it (Java Virtual Machine
 * Specification, 4.11). Nearly every library is one part.
 */
public final class Partition {
  private Partition() {}

  /**
   * What something takes of a class.
   *
   * @param constants entries of the constant pool, in the worst case
   * @param code bytes of code that initialise it
   */
  private record ClassFileCost(int constants, int code) {
    private static final ClassFileCost NOTHING = new ClassFileCost(0, 0);

    /** Each parameter is named in messages; systems and platforms are details of the handle. */
    private static ClassFileCost of(Function function) {
      int details =
          function.entryPoint().special().size()
              + function.convention().special().size()
              + function.call().platforms().size();
      int forms = methods(function) - 1;
      return new ClassFileCost(
          12 + 2 * function.parameters().size() + 20 * forms + 2 * details, 40 + 9 * details);
    }

    /** What is in the last part, beside functions. */
    private static ClassFileCost ofOthers(Library library) {
      int globals = library.globals().size();
      int releases =
          library.handles().size()
              + (int)
                  library.functions().stream()
                      .flatMap(Function::releases)
                      .flatMap(it -> it.function().stream())
                      .distinct()
                      .count();
      return new ClassFileCost(14 * globals + 6 * releases, 57 * globals + 9 * releases);
    }

    private ClassFileCost plus(ClassFileCost other) {
      return new ClassFileCost(constants + other.constants, code + other.code);
    }

    /** Below the limits by what every class has of its own, and the list of artifacts. */
    private boolean fits() {
      return constants <= 60_000 && code <= 61_000;
    }
  }

  /** How many methods a function becomes: itself, and its other forms. */
  public static int methods(Function function) {
    int outputForms = function.outputForm().isPresent() ? 1 : 0;
    return 1
        + outputForms
        + (function.counts().isEmpty() ? 0 : 1 + outputForms)
        + (function.takesBuffers() ? 1 : 0)
        + (function.call().async().isPresent() ? 1 : 0);
  }

  /**
   * The parts, in order. The last may have no functions; it is the only one where there are none.
   */
  public static List<List<Function>> of(Library library) {
    List<List<Function>> parts = new ArrayList<>();
    List<Function> part = new ArrayList<>();
    ClassFileCost taken = ClassFileCost.NOTHING;
    for (Function function : library.functions()) {
      ClassFileCost cost = ClassFileCost.of(function);
      if (!taken.plus(cost).fits()) {
        parts.add(part);
        part = new ArrayList<>();
        taken = ClassFileCost.NOTHING;
      }
      part.add(function);
      taken = taken.plus(cost);
    }
    parts.add(part);
    if (!taken.plus(ClassFileCost.ofOthers(library)).fits()) {
      parts.add(List.of());
    }
    return parts;
  }
}
