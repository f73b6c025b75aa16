package io.ekkogen.model.type;


/** A pointer to a structure or union whose memory is somebody else's. */
public record StructPointerType(Link<Struct> link) implements Type.Address {

  /** The structure or union. */
  public Struct struct() {
    return link.get();
  }

  @Override
  public String mappingName() {
    return link.name() + "*";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitStructPointer(this);
  }
}
