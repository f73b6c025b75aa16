package io.ekkogen.model;

import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import java.util.List;
import java.util.Optional;

/** A structure with C's natural layout. */
public record Struct(
    String name, String javaName, String jsName, List<Field> fields, Optional<String> doc) {

  public Struct {
    fields = List.copyOf(fields);
  }

  /** The members as the layout engine takes them. */
  public CStruct layout() {
    return new CStruct(fields.stream().<CType>map(field -> field.type().raw()).toList());
  }

  /**
   * A member of a structure.
   *
   * @param accessor what follows {@code get} and {@code set} where JNA cannot carry the field
   */
  public record Field(
      String name,
      String javaName,
      String accessor,
      String jsName,
      ScalarType type,
      Optional<String> doc) {}
}
