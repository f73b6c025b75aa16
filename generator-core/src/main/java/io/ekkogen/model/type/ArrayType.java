package io.ekkogen.model.type;


/** A pointer to the first of several elements: scalars, pointers, enums, strings or handles. */
public record ArrayType(Type element) implements Type.Address {

  @Override
  public String mappingName() {
    return element.mappingName() + "[]";
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
