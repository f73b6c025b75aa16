package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/**
 * Text that is part of a structure: {@code char[N]}. Where it fills all its bytes it has no
 * terminator.
 *
 * @param length in bytes
 */
public record InlineTextType(Encoding encoding, int length) implements Type {

  @Override
  public String mappingName() {
    return "char[" + length + "]";
  }

  @Override
  public CType raw() {
    return new CArray(CScalar.CHAR, length);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitInlineText(this);
  }
}
