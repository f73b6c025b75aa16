package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CScalar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds the code of a field by the kind of its type. */
final class FieldKinds implements Type.Visitor<FieldCode> {
  private static final List<String> NULLABLE = List.of("may be null");
  private static final String NULLABLE_ELEMENTS = "which may be null";

  private final FieldCode.Place place;
  private final OptionalInt length;
  private final JavaLibrary java;
  private final JavaTypes types;

  private FieldKinds(FieldCode.Place place, OptionalInt length, JavaLibrary java) {
    this.place = place;
    this.length = length;
    this.java = java;
    types = java.types();
  }

  /**
   * The code of a field.
   *
   * @param counts finds the places of the fields that carry lengths
   */
  static FieldCode code(
      FieldCode.Place place,
      Function<FieldLength.Counted, FieldCode.Place> counts,
      JavaLibrary java) {
    Type type = place.field().type();
    if (place.field().bits().isPresent()) {
      return new BitField(place, type.scalar().orElseThrow());
    }
    if (type instanceof Type.InlineArray array && array.isFlexible()) {
      Optional<PointedLength> length =
          place.field().length().map(it -> PointedLength.of(it, counts, place.label()));
      return new FlexibleField(place, length, array.element().scalar().orElseThrow());
    }
    FieldKinds kinds = new FieldKinds(place, OptionalInt.empty(), java);
    return place
        .field()
        .length()
        .map(length -> kinds.pointed(length, counts))
        .orElseGet(() -> type.accept(kinds));
  }

  /** A pointer to an array or a text of a given length. */
  private FieldCode pointed(
      FieldLength length, Function<FieldLength.Counted, FieldCode.Place> counts) {
    PointedLength pointed = PointedLength.of(length, counts, place.label());
    return place.field().type() instanceof Type.CString text
        ? PointedField.text(place, pointed, encoding(text.encoding()))
        : PointedField.array(place, pointed, place.field().type().single().accept(this));
  }

  @Override
  public FieldCode visitScalar(ScalarType scalar) {
    if (length.isEmpty()) {
      return new ScalarField(place, scalar);
    }
    if (scalar.raw() != CScalar.ADDRESS) {
      return new NumberArrayField(place, scalar, length.getAsInt());
    }
    return object(
        JavaTypes.POINTER,
        NativeTypes.scalar(scalar),
        ObjectField.Kind.Shown.VALUE,
        Optional.empty());
  }

  @Override
  public FieldCode visitEnum(Type.Enum type) {
    return visitScalar(type.scalar().orElseThrow());
  }

  @Override
  public FieldCode visitString(Type.CString string) {
    return object(
        JavaTypes.STRING,
        NativeTypes.text(string.encoding(), encoding(string.encoding())),
        ObjectField.Kind.Shown.FOLLOWED,
        Optional.empty());
  }

  @Override
  public FieldCode visitHandle(Type.Handle handle) {
    return object(
        types.handle(handle),
        NativeTypes.handle(types, handle),
        ObjectField.Kind.Shown.ADDRESS,
        Optional.of("what it was set to, or the library's own: closing it releases nothing"));
  }

  @Override
  public FieldCode visitStruct(Type.Structure nested) {
    boolean followed = nested.struct().containsText();
    return new ObjectField(
        place,
        new ObjectField.Kind(
            types.struct(nested.struct()),
            NativeTypes.struct(types, nested.struct()),
            List.of("not null"),
            "none of them null",
            Optional.of(
                length.isEmpty()
                    ? "a view of the same memory, always the same object"
                    : "views of the same memory, always the same objects"),
            Optional.of("The value is copied."),
            followed ? ObjectField.Kind.Shown.FOLLOWED : ObjectField.Kind.Shown.VALUE),
        length);
  }

  @Override
  public FieldCode visitStructPointer(Type.StructurePointer pointer) {
    return new ObjectField(
        place,
        new ObjectField.Kind(
            types.struct(pointer.struct()),
            NativeTypes.structPointer(types, pointer),
            NULLABLE,
            NULLABLE_ELEMENTS,
            Optional.of("what it was set to, or a view of what native code points it at"),
            Optional.of("What it points at is kept alive."),
            ObjectField.Kind.Shown.ADDRESS),
        length);
  }

  @Override
  public FieldCode visitCallback(Type.Callback callback) {
    ClassName type = types.own(callback.javaName());
    return object(
        type,
        NativeTypes.callback(
            type, CodeBlock.of("() -> $L", java.constants().callbacks().qualified(callback))),
        ObjectField.Kind.Shown.ADDRESS,
        Optional.of("what it was set to, or a function of native code"));
  }

  @Override
  public FieldCode visitInlineArray(Type.InlineArray array) {
    OptionalInt elements = OptionalInt.of(array.length());
    return array.element().accept(new FieldKinds(place, elements, java));
  }

  @Override
  public FieldCode visitInlineText(Type.InlineText text) {
    return new ObjectField(
        place,
        new ObjectField.Kind(
            JavaTypes.STRING,
            CodeBlock.of(
                "$T.of($L, $L)",
                JavaTypes.INLINE_TEXT_TYPE,
                text.units(),
                encoding(text.encoding())),
            List.of("at most " + room(text), "not null"),
            "none of them null",
            Optional.empty(),
            Optional.empty(),
            ObjectField.Kind.Shown.VALUE),
        length);
  }

  @Override
  public FieldCode visitVoid() {
    throw new IllegalArgumentException(Type.Void.VOID.mappingName());
  }

  @Override
  public FieldCode visitArray(Type.Array array) {
    throw new IllegalArgumentException(array.mappingName());
  }

  private static String room(Type.InlineText text) {
    return text.length() + (text.element() == ScalarType.CHAR ? " bytes" : " code units");
  }

  /** A field of objects that may be null. */
  private FieldCode object(
      TypeName type,
      CodeBlock nativeType,
      ObjectField.Kind.Shown shown,
      Optional<String> returned) {
    return new ObjectField(
        place,
        new ObjectField.Kind(
            type, nativeType, NULLABLE, NULLABLE_ELEMENTS, returned, Optional.empty(), shown),
        length);
  }

  private static CodeBlock encoding(Encoding encoding) {
    return encoding.isBuiltIn()
        ? JavaTypes.encoding(encoding)
        : CodeBlock.of("$T.of($S)", JavaTypes.NATIVE_ENCODING, encoding.name());
  }
}
