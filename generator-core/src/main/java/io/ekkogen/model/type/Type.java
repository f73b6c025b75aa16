package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/** A type of the mapping format, resolved: every name in it has been looked up. */
public sealed interface Type
    permits ScalarType,
        Type.Address,
        Type.Void,
        Type.Enum,
        Type.Structure,
        Type.InlineArray,
        Type.InlineText {

  /** A type whose values are addresses. */
  sealed interface Address extends Type
      permits Pointer, CString, Handle, StructurePointer, Callback, Array {

    @Override
    default CType raw() {
      return CScalar.ADDRESS;
    }
  }

  /** Whether {@code name} means a type of the format, whatever a mapping declares. */
  static boolean isBuiltIn(String name) {
    return switch (name) {
      case "void", "string", "wstring" -> true;
      default -> ScalarType.ofName(name).isPresent();
    };
  }

  /** As the mapping writes it. */
  String mappingName();

  /** What C calls it; of an array in a structure, its elements. */
  default String cName() {
    return mappingName();
  }

  /** What passes through registers and stack, or lies in a structure, for a value of this type. */
  CType raw();

  /** The scalar as which a value is passed, where it is passed as one. */
  default Optional<ScalarType> scalar() {
    return Optional.empty();
  }

  /** The handle that a value is, where it is one. */
  default Optional<Handle> asHandle() {
    return Optional.empty();
  }

  /** Whether a value, or an element of it, is a handle that is to be closed. */
  default boolean isHandleToClose() {
    return single().asHandle().filter(Handle::hasClose).isPresent();
  }

  /** Whether a value is an address, which may be NULL. */
  default boolean isPointer() {
    return raw() == CScalar.ADDRESS;
  }

  /** Whether it is a number, or an array of numbers, whose bits Java reads as signed. */
  default boolean isUnsigned() {
    return single().scalar().filter(ScalarType::isUnsigned).isPresent();
  }

  /** Whether a value has elements. */
  default boolean isArray() {
    return single() != this;
  }

  /** The type of an array's elements; of any other type, itself. */
  default Type single() {
    return this;
  }

  /** Calls the visitor's method for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /**
   * An answer for each kind of type. No method has a default, so that a new kind does not compile
   * until everything that depends on the kind of a type answers for it.
   */
  interface Visitor<R> {
    R visitVoid();

    R visitScalar(ScalarType scalar);

    R visitEnum(Enum type);

    R visitString(CString string);

    R visitHandle(Handle handle);

    R visitStruct(Structure struct);

    R visitStructPointer(StructurePointer pointer);

    R visitCallback(Callback callback);

    R visitArray(Array array);

    R visitInlineArray(InlineArray array);

    R visitInlineText(InlineText text);
  }

  /** No value; only a return type. */
  enum Void implements Type {
    VOID;

    @Override
    public String mappingName() {
      return "void";
    }

    @Override
    public CType raw() {
      return CScalar.VOID;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitVoid();
    }
  }

  /** An enum, which is passed as its integer type is. */
  record Enum(Enumeration enumeration) implements Type {

    @Override
    public String mappingName() {
      return enumeration.name();
    }

    @Override
    public CType raw() {
      return enumeration.type().raw();
    }

    @Override
    public Optional<ScalarType> scalar() {
      return Optional.of(enumeration.type());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEnum(this);
    }
  }

  /**
   * A structure or union by value; a pointer to it where the parameter is {@code ref} or {@code
   * out}.
   */
  record Structure(Link<Struct> link) implements Type {

    /** The structure or union. */
    public Struct struct() {
      return link.get();
    }

    @Override
    public String mappingName() {
      return link.name();
    }

    @Override
    public CType raw() {
      return struct().layout();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStruct(this);
    }
  }

  /** A pointer to a scalar, which is passed as any pointer is; only C's name for it is another. */
  record Pointer(ScalarType target) implements Type.Address {

    @Override
    public String mappingName() {
      return target.mappingName() + "*";
    }

    @Override
    public String cName() {
      return target.cName() + " *";
    }

    @Override
    public Optional<ScalarType> scalar() {
      return Optional.of(ScalarType.INT_PTR);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitScalar(ScalarType.INT_PTR);
    }
  }

  /** A C string, ended by a zero code unit. */
  record CString(Encoding encoding) implements Type.Address {

    @Override
    public String mappingName() {
      return encoding == Encoding.WIDE ? "wstring" : "string";
    }

    @Override
    public String cName() {
      return "const " + encoding.unit() + " *";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitString(this);
    }
  }

  /**
   * An opaque pointer. Its name identifies the kind of handle.
   *
   * @param mappingName as the mapping writes it
   * @param hasClose whether there is a function that closes it
   * @param isCounted whether there is a function that adds a reference to what it points at
   */
  record Handle(
      String mappingName, String javaName, String jsName, boolean hasClose, boolean isCounted)
      implements Type.Address {

    @Override
    public String cName() {
      return mappingName + " *";
    }

    @Override
    public Optional<Handle> asHandle() {
      return Optional.of(this);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitHandle(this);
    }
  }

  /** A pointer to a structure or union whose memory is somebody else's. */
  record StructurePointer(Link<Struct> link) implements Type.Address {

    /** The structure or union. */
    public Struct struct() {
      return link.get();
    }

    @Override
    public String mappingName() {
      return link.name() + "*";
    }

    @Override
    public String cName() {
      return struct().name() + " *";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStructPointer(this);
    }
  }

  /**
   * A function pointer, by the name of its kind, which may have parameters of its own kind.
   *
   * @param mappingName as the mapping writes it
   */
  record Callback(String mappingName, String javaName, String jsName) implements Type.Address {

    /** Whether a type is a callback, or an array of them. */
    public static boolean isIn(Type type) {
      return type.single() instanceof Callback;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCallback(this);
    }
  }

  /** A pointer to the first of several elements: scalars, pointers, enums, strings or handles. */
  record Array(Type element) implements Type.Address {

    @Override
    public String mappingName() {
      return element.mappingName() + "[]";
    }

    @Override
    public String cName() {
      return element.cName() + " *";
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

  /**
   * An array that is part of a structure, rather than pointed at.
   *
   * @param length 0 for a flexible array, whose length C does not know
   */
  record InlineArray(Type element, int length) implements Type {

    @Override
    public String mappingName() {
      return element.mappingName() + "[" + (isFlexible() ? "" : length) + "]";
    }

    /** Whether a structure has as many elements as its memory has room for. */
    public boolean isFlexible() {
      return length == 0;
    }

    @Override
    public String cName() {
      return element.cName();
    }

    @Override
    public CType raw() {
      return new CArray(element.raw(), length);
    }

    @Override
    public Type single() {
      return element;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInlineArray(this);
    }
  }

  /**
   * Text that is part of a structure: {@code char[N]}, {@code wchar[N]}, {@code char16[N]}. Where
   * it fills all of them it has no terminator.
   *
   * @param element what C has an array of; a {@code char} may be less than a code unit
   * @param length how many of these
   */
  record InlineText(ScalarType element, Encoding encoding, int length) implements Type {

    /** How many code units there are. */
    public int units() {
      return element == ScalarType.CHAR ? length / encoding.unitSize() : length;
    }

    @Override
    public String mappingName() {
      return element.mappingName() + "[" + length + "]";
    }

    @Override
    public String cName() {
      return element.cName();
    }

    @Override
    public CType raw() {
      return new CArray(element.raw(), length);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInlineText(this);
    }
  }
}
