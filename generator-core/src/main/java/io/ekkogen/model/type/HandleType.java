package io.ekkogen.model.type;

import java.util.Optional;

/**
 * A pointer that owns its target. Its name identifies the kind of handle.
 *
 * @param name as the mapping writes it
 */
public record HandleType(String name, String javaName, String jsName) implements Type.Address {

  @Override
  public String mappingName() {
    return name;
  }

  @Override
  public Optional<HandleType> asHandle() {
    return Optional.of(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitHandle(this);
  }
}
