package io.ekkogen.mapping;

import io.ekkogen.diagnostic.SourceLocation;
import java.util.Optional;

/** A value of a mapping with its location. */
public record Located<T>(T value, SourceLocation location) {

  /** Whether a flag is written and true. */
  public static boolean isTrue(Optional<Located<Boolean>> flag) {
    return flag.isPresent() && flag.get().value();
  }
}
