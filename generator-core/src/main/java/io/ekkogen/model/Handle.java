package io.ekkogen.model;

import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * A typed opaque pointer.
 *
 * @param release what closes it, if anything does
 * @param ref the function that adds a reference to what it points at, if that counts references
 * @param hasOwner whether closing another handle may end its life
 */
public record Handle(
    Type.Handle type,
    Optional<Release> release,
    Optional<Link<Function>> ref,
    boolean hasOwner,
    Optional<Text> doc) {

  /** The function that closes it, if there is one. */
  public Optional<Function> close() {
    return release.flatMap(Release::function);
  }

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
