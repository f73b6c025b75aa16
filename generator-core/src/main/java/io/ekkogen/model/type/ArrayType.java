package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/** A pointer to the first of several elements: scalars, pointers, enums, strings or handles. */
public record ArrayType(Type element) implements Type {

  @Override
  public String mappingName() {
    return element.mappingName() + "[]";
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }

  @Override
  public Type single() {
    return element;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitArray(this);
  }
}
