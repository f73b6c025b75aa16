package io.ekkogen.model.type;

import java.util.Objects;
import java.util.Optional;

/**
 * A reference to a declaration that may refer back to the owner of the link, such as a structure
 * with a pointer to itself. The resolver of the declaration binds it, once.
 *
 * <p>Two links are equal only if they are the same object, so comparing records never goes round in
 * circles.
 */
public final class Link<T> {
  private final String name;
  private T target;

  /**
   * @param name what the declaration is called in the mapping
   */
  public Link(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Binds the link to the resolved declaration. */
  public void bind(T declaration) {
    if (target != null) {
      throw new IllegalStateException(name + " is resolved twice");
    }
    target = Objects.requireNonNull(declaration);
  }

  /** The declaration, if it has been resolved: an invalid one never is. */
  public Optional<T> ifResolved() {
    return Optional.ofNullable(target);
  }

  /**
   * The declaration.
   *
   * @throws IllegalStateException if it has not been resolved
   */
  public T get() {
    return ifResolved()
        .orElseThrow(() -> new IllegalStateException(name + " is used before it is resolved"));
  }

  @Override
  public String toString() {
    return name;
  }
}
