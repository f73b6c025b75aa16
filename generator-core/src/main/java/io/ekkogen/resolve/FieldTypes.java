package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.InlineArray;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Resolves the types of fields, which can be inline arrays. */
record FieldTypes(TypeResolver types, EncodingResolver encodings, Diagnostics diagnostics) {
  /** Resolves a field's type; empty after a report. */
  Optional<Type> resolve(FieldMapping field) {
    Located<String> text = field.type();
    if (field.isRef()) {
      // Short for a pointer; invalid where a pointer is.
      Located<String> pointer = new Located<>(text.value() + "*", text.location());
      return types.resolve(pointer, field.encoding());
    }
    if (field.isFlexible()) {
      return new FlexibleRules(diagnostics).type(field, types);
    }
    if (text.value().endsWith("[]")) {
      return field.length().isPresent()
          ? types.pointedArray(text, field.encoding()).filter(it -> isAllowed(field, it))
          : noSize(field);
    }
    Optional<Type> type =
        field
            .inlineArray()
            .map(array -> inline(field, array))
            .orElseGet(() -> types.resolve(text, field.encoding()));
    return type.filter(it -> isAllowed(field, it));
  }

  /** Reports a type without a size, and suggests a pointer: a typed one if there is such a type. */
  private Optional<Type> noSize(FieldMapping field) {
    Located<String> text = field.type();
    String element = text.value().substring(0, text.value().length() - 2);
    if (!types.isKnown(element)) {
      return types.resolve(new Located<>(element, text.location()));
    }
    return notAllowed(
        text,
        "a field cannot be " + Quoted.of(text.value()) + ", an array without a size",
        "\"%s[4]\" for one inside the structure, a \"length\" for one that it points at, or %s"
            .formatted(element, Quoted.of(types.pointsAt(element) ? element + "*" : "IntPtr")));
  }

  private Optional<Type> inline(FieldMapping field, InlineArray inline) {
    Located<String> text = field.type();
    Optional<Integer> length = length(text, inline.length());
    switch (inline.element()) {
      case "char":
        return length.flatMap(it -> bytes(field, it));
      case "wchar":
        return length.flatMap(it -> text(field, ScalarType.WCHAR, Encoding.WIDE, it));
      case "char16":
        return length.flatMap(it -> text(field, ScalarType.CHAR16, Encoding.UTF_16, it));
      default:
        return length.flatMap(it -> array(field, inline, it));
    }
  }

  private Optional<Type> array(FieldMapping field, InlineArray inline, int length) {
    Located<String> text = field.type();
    if (inline.element().endsWith("]")) {
      return notAllowed(
          text,
          "a field cannot be " + Quoted.of(text.value()) + ", an array of arrays",
          "one array of all elements, which has the same memory layout: \"float[16]\" for C's"
              + " float[4][4]");
    }
    Located<String> element = new Located<>(inline.element(), text.location());
    Optional<Type> type =
        types.resolve(element, field.encoding()).filter(it -> isAllowed(field, it));
    return type.map(of -> new Type.InlineArray(of, length));
  }

  private Optional<Type> text(FieldMapping field, ScalarType unit, Encoding encoding, int length) {
    field
        .encoding()
        .ifPresent(
            key ->
                diagnostics.report(
                    DiagnosticCode.KEY_NOT_ALLOWED,
                    key.location(),
                    "\"encoding\" on the type " + Quoted.of(field.type().value()),
                    "no \"encoding\": a \"%s\" is always %s"
                        .formatted(
                            unit.mappingName(),
                            encoding == Encoding.WIDE ? "as in a wstring" : encoding.name())));
    return Optional.of(new Type.InlineText(unit, encoding, length));
  }

  /** Text in bytes, of which a code unit may take several. */
  private Optional<Type> bytes(FieldMapping field, int bytes) {
    Encoding encoding = encodings.resolve(field.encoding());
    return bytes % encoding.unitSize() == 0
        ? Optional.of(new Type.InlineText(ScalarType.CHAR, encoding, bytes))
        : notAllowed(
            field.type(),
            "%s is not a whole number of %s, each of which takes %d bytes in %s"
                .formatted(
                    Quoted.of(field.type().value()),
                    encoding.unit(),
                    encoding.unitSize(),
                    encoding.name()),
            "a length in bytes, a multiple of " + encoding.unitSize());
  }

  private Optional<Integer> length(Located<String> text, String length) {
    Optional<Integer> count =
        Literals.count(length).filter(it -> it > 0 && it.toString().equals(length));
    return count.isPresent()
        ? count
        : notAllowed(
            text,
            Quoted.of(length) + " is not a valid length of an array in a structure",
            "an integer from 1 to 2147483647");
  }

  private boolean isAllowed(FieldMapping field, Type type) {
    Located<String> text = field.type();
    if (type == Type.Void.VOID) {
      notAllowed(text, "a field cannot be " + Quoted.of(text.value()), "a type that has a size");
      return false;
    }
    if (type instanceof Type.Structure nested && nested.struct().flexible().isPresent()) {
      notAllowed(
          text,
          FlexibleRules.noFixedSize(nested.struct()) + ", so it is in no other structure",
          "a pointer to it, " + Quoted.of(nested.mappingName() + "*"));
      return false;
    }
    if (field.bits().isPresent() && !isBits(type)) {
      notAllowed(
          text,
          "a bit-field cannot be " + Quoted.of(text.value()),
          "an integer, a boolean or an enum");
      return false;
    }
    return true;
  }

  private static boolean isBits(Type type) {
    return type.scalar()
        .filter(
            it ->
                it.isInteger() && it != ScalarType.CHAR && it != ScalarType.WCHAR || it.isBoolean())
        .isPresent();
  }

  private <T> Optional<T> notAllowed(Located<String> text, String problem, String expected) {
    diagnostics.report(DiagnosticCode.TYPE_NOT_ALLOWED, text.location(), problem, expected);
    return Optional.empty();
  }
}
