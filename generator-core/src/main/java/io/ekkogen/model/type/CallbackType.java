package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;

/**
 * A function pointer, by the name of its kind, which may have parameters of its own kind.
 *
 * @param name as the mapping writes it
 */
public record CallbackType(String name, String javaName, String jsName) implements Type {

  /** Whether a type is a callback, or an array of them. */
  public static boolean isIn(Type type) {
    return type.single() instanceof CallbackType;
  }

  @Override
  public String mappingName() {
    return name;
  }

  @Override
  public CType raw() {
    return CScalar.ADDRESS;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitCallback(this);
  }
}
