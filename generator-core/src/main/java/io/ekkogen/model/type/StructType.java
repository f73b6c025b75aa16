package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CType;

/**
 * A structure or union by value; a pointer to it where the parameter is {@code ref} or {@code out}.
 */
public record StructType(Struct struct) implements Type {

  @Override
  public String mappingName() {
    return struct.name();
  }

  @Override
  public CType raw() {
    return struct.layout();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitStruct(this);
  }
}
