package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/** An enum, which is passed as its integer type is. */
public record EnumType(Enumeration enumeration) implements Type {

  @Override
  public String mappingName() {
    return enumeration.name();
  }

  @Override
  public CType raw() {
    return enumeration.type().raw();
  }

  @Override
  public Optional<ScalarType> scalar() {
    return Optional.of(enumeration.type());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitEnum(this);
  }
}
