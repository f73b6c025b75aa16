package io.ekkogen.model;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/** A C string in the platform's native encoding. */
public enum StringType implements Type {
  STRING;

  @Override
  public String mappingName() {
    return "string";
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }
}
