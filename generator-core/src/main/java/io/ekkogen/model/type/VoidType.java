package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/** No value; only a return type. */
public enum VoidType implements Type {
  VOID;

  @Override
  public String mappingName() {
    return "void";
  }

  @Override
  public CType raw() {
    return CScalar.VOID;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitVoid();
  }
}
