package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.ValueKind;
import io.ekkogen.model.Constant;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.LanguageNames;
import java.util.Optional;

/** Resolves one constant. */
record ConstantResolver(TypeResolver types, LanguageNames names, Diagnostics diagnostics) {
  /**
   * The maximum size of a text in a class file, in bytes (Java Virtual Machine Specification,
   * 4.4.7).
   */
  private static final int LONGEST_TEXT = 65_535;

  /** Resolves a constant; empty after a report. */
  Optional<Constant> resolve(ConstantMapping mapping) {
    Optional<Type> type = types.resolve(mapping.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!isAllowed(type.get())) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          mapping.type().location(),
          "a constant cannot be " + Quoted.of(mapping.type().value()),
          "a number type of fixed width, \"bool\" or \"string\"");
      return Optional.empty();
    }
    Optional<Object> value = value(mapping, type.get());
    if (value.isPresent() && isTooLong(value.get())) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          mapping.value().location(),
          "the text is longer than a Java constant can be",
          "at most " + LONGEST_TEXT + " bytes of UTF-8");
    }
    if (value.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BAD_VALUE,
          mapping.value().location(),
          Quoted.of(mapping.value().value())
              + " is not a value of the type "
              + Quoted.of(mapping.type().value()),
          expected(type.get()));
    }
    return value.map(
        it ->
            new Constant(
                mapping.name().value(),
                names.java(mapping.name()),
                names.js(mapping.name()),
                type.get(),
                it,
                mapping.doc().map(Text::new)));
  }

  /**
   * Whether a text is too long: in a class file, NUL takes two bytes, and a character beyond U+FFFF
   * six.
   */
  private static boolean isTooLong(Object value) {
    return value instanceof Text text
        && text.characters()
                .chars()
                .mapToLong(c -> c == 0 || c > 0x7F ? (c > 0x7FF ? 3 : 2) : 1)
                .sum()
            > LONGEST_TEXT;
  }

  private static boolean isAllowed(Type type) {
    return type instanceof Type.CString string && string.encoding() != Encoding.WIDE
        || type instanceof ScalarType scalar
            && (scalar.isFixedInteger() || scalar.isBoolean() || isFloating(scalar));
  }

  private static boolean isFloating(ScalarType type) {
    return type == ScalarType.FLOAT || type == ScalarType.DOUBLE;
  }

  private static Optional<Object> value(ConstantMapping mapping, Type type) {
    String text = mapping.value().value();
    ValueKind kind = mapping.kind();
    if (type.scalar().isEmpty()) {
      return kind == ValueKind.STRING ? Optional.of(new Text(text)) : Optional.empty();
    }
    ScalarType scalar = type.scalar().get();
    if (scalar.isBoolean()) {
      return kind == ValueKind.BOOLEAN ? Optional.of(text.equals("true")) : Optional.empty();
    }
    if (isFloating(scalar)) {
      double number = kind == ValueKind.NUMBER ? Double.parseDouble(text) : Double.NaN;
      boolean fits =
          scalar == ScalarType.FLOAT ? Float.isFinite((float) number) : Double.isFinite(number);
      return fits ? Optional.of(number) : Optional.empty();
    }
    return Literals.integer(text, kind, scalar).map(it -> it);
  }

  private static String expected(Type type) {
    if (type.scalar().isEmpty()) {
      return "a string";
    }
    ScalarType scalar = type.scalar().get();
    if (scalar.isBoolean()) {
      return "true or false";
    }
    return isFloating(scalar)
        ? "a number within the range of \"" + scalar.mappingName() + "\""
        : Literals.expected(scalar);
  }
}
