package io.ekkogen.model.type;


/**
 * A function pointer, by the name of its kind, which may have parameters of its own kind.
 *
 * @param name as the mapping writes it
 */
public record CallbackType(String name, String javaName, String jsName) implements Type.Address {

  /** Whether a type is a callback, or an array of them. */
  public static boolean isIn(Type type) {
    return type.single() instanceof CallbackType;
  }

  @Override
  public String mappingName() {
    return name;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitCallback(this);
  }
}
