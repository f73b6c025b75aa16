package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/** A pointer to a structure or union whose memory is somebody else's. */
public record StructPointerType(StructName target) implements Type {

  @Override
  public String mappingName() {
    return target.name() + "*";
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitStructPointer(this);
  }
}
