package io.ekkogen.emit.java.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Result;
import java.util.List;

/** Javadoc about the way that arguments and results travel. */
public final class Transfers {
  private Transfers() {}

  /** Of an argument of which nothing is to be said where it is only passed. */
  public static List<String> of(Direction direction) {
    return switch (direction) {
      case IN -> List.of();
      case CONST -> List.of("only read");
      case REF -> List.of("read and written");
      case OUT -> List.of("written, zeroed before");
    };
  }

  /**
   * @param passed said of an argument that is only passed
   */
  public static List<String> of(Direction direction, String passed) {
    return direction == Direction.IN ? List.of(passed) : of(direction);
  }

  /**
   * Of a result that Java gets a copy of.
   *
   * @param what the result is, with its article
   */
  public static List<String> copied(String what, Result returns) {
    return List.of(
        returns.free().isPresent()
            ? "a copy; the library's own is released"
            : "a copy of " + what + " the library keeps");
  }
}
