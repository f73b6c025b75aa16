package io.ekkogen.model.type;


/** A C string, ended by a zero code unit. */
public record StringType(Encoding encoding) implements Type.Address {

  @Override
  public String mappingName() {
    return encoding == Encoding.WIDE ? "wstring" : "string";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitString(this);
  }
}
