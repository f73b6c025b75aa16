package io.ekkogen.model.type;

import java.util.Optional;

/** A pointer to a scalar, which is passed as any pointer is; only C's name for it is another. */
public record PointerType(ScalarType target) implements Type.Address {

  @Override
  public String mappingName() {
    return target.mappingName() + "*";
  }

  @Override
  public Optional<ScalarType> scalar() {
    return Optional.of(ScalarType.INT_PTR);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitPointer(this);
  }
}
