package io.ekkogen.emit.java.kind;

import io.ekkogen.model.Direction;
import java.util.Optional;

/** Javadoc about which way arguments travel. */
public final class Transfers {
  private Transfers() {}

  /** Of a kind of which nothing is to be said where it is only passed. */
  public static Optional<String> of(Direction direction) {
    return of(direction, Optional.empty());
  }

  /**
   * @param passed what is said of an argument that is {@code in}
   */
  public static Optional<String> of(Direction direction, Optional<String> passed) {
    return switch (direction) {
      case IN -> passed;
      case REF -> Optional.of("read and written");
      case OUT -> Optional.of("written, zeroed before");
    };
  }
}
