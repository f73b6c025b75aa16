package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CStruct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A structure or union.
 *
 * @param name as the mapping writes it
 * @param fields those that have a name; bit-fields without one are in the layout alone
 * @param layout its members as the layout engine takes them
 */
public record Struct(
    String name,
    String javaName,
    String jsName,
    List<Field> fields,
    CStruct layout,
    Optional<Text> doc) {

  public Struct {
    fields = List.copyOf(fields);
  }

  /** Of the name, which no other structure has, so that maps do not go through all fields. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether a pointer to text is in it, at any depth. */
  public boolean containsText() {
    return contains(type -> type instanceof Type.CString);
  }

  /** Whether it points at what has to be kept alive for it, at any depth. */
  public boolean refers() {
    return contains(type -> type.isPointer() && type.scalar().isEmpty());
  }

  /** Its flexible array, which comes last. */
  public Optional<Field> flexible() {
    return fields.stream()
        .filter(it -> it.type() instanceof Type.InlineArray array && array.isFlexible())
        .findAny();
  }

  /** The field that carries a length. */
  public Field count(FieldLength.Counted length) {
    return fields.stream().filter(it -> it.member() == length.member()).findFirst().orElseThrow();
  }

  private boolean contains(Predicate<Type> which) {
    return fields.stream()
        .map(field -> field.type() instanceof Type.Array array ? array : field.type().single())
        .anyMatch(
            type ->
                type instanceof Type.Structure nested
                    ? nested.struct().contains(which)
                    : which.test(type));
  }

  /**
   * A member of a structure.
   *
   * @param accessor what follows {@code get} and {@code set}
   * @param member which of the layout's members it is
   * @param bits the width of a bit-field
   * @param overlaps whether it shares bytes with another field, on any platform
   * @param length how much is where an array or a text is
   * @param isCount whether it carries the length of another field
   * @param isConst whether only native code sets it
   */
  public record Field(
      String name,
      String javaName,
      String accessor,
      String jsName,
      Type type,
      int member,
      OptionalInt bits,
      boolean overlaps,
      Optional<FieldLength> length,
      boolean isCount,
      boolean isConst,
      Optional<Text> doc) {

    /** Whether its length depends on several fields, which have to be set before. */
    public boolean hasComputedLength() {
      return length.filter(FieldLength.Computed.class::isInstance).isPresent();
    }

    /** Whether a program cannot set it by itself. */
    public boolean isReadOnly() {
      return isCount || isConst;
    }
  }
}
