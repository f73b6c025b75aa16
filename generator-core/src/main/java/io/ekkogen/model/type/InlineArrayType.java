package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CType;

/** An array that is part of a structure, rather than pointed at. */
public record InlineArrayType(Type element, int length) implements Type {

  @Override
  public String mappingName() {
    return element.mappingName() + "[" + length + "]";
  }

  @Override
  public CType raw() {
    return new CArray(element.raw(), length);
  }

  @Override
  public Type single() {
    return element;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitInlineArray(this);
  }
}
