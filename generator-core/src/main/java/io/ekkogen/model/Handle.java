package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * A typed opaque pointer.
 *
 * @param close the function that releases it, if there is one
 * @param hasOwner whether closing another handle may end its life
 */
public record Handle(
    Type.Handle type, Optional<Function> close, boolean hasOwner, Optional<Text> doc) {

  /** As the mapping writes it. */
  public String name() {
    return type.mappingName();
  }

  public String javaName() {
    return type.javaName();
  }

  public String jsName() {
    return type.jsName();
  }
}
