package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/** A C string, ended by a zero code unit. */
public record StringType(Encoding encoding) implements Type {

  @Override
  public String mappingName() {
    return encoding == Encoding.WIDE ? "wstring" : "string";
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitString(this);
  }
}
