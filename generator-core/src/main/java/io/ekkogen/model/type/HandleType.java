package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/** A pointer that owns what it points at. */
public record HandleType(Handle handle) implements Type {

  @Override
  public String mappingName() {
    return handle.name();
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }

  @Override
  public Optional<Handle> asHandle() {
    return Optional.of(handle);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitHandle(this);
  }
}
