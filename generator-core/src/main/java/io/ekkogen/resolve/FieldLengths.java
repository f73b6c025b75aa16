package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.Length;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the lengths of the fields of a structure: expressions over other fields.
 *
 * @param types of all fields
 */
record FieldLengths(
    StructMapping struct, List<Type> types, StructLayouts.Placed placed, Diagnostics diagnostics) {

  /** The lengths by the names of the fields that have one; invalid ones are reported. */
  Map<String, FieldLength> resolve() {
    Map<String, FieldLength> lengths = new HashMap<>();
    Map<FieldLength, String> counted = new HashMap<>();
    for (int member = 0; member < types.size(); member++) {
      FieldMapping field = struct.fields().get(member);
      if (field.length().isEmpty() || !isAllowed(member, field.length().get())) {
        continue;
      }
      Located<String> written = field.length().get();
      String name = field.place().value();
      Optional<FieldLength> length = length(written);
      length.ifPresent(it -> lengths.put(name, it));
      if (length.isPresent() && length.get() instanceof FieldLength.Counted) {
        checkShared(written, counted.putIfAbsent(length.get(), name));
      }
    }
    return lengths;
  }

  /** Assigning one array would change the length of the other. */
  private void checkShared(Located<String> written, String other) {
    if (other != null) {
      report(
          written,
          Quoted.of(written.value()) + " is the length of " + Quoted.of(other) + " already",
          "a count for each; or no \"length\", and \"T*\" or \"IntPtr\"");
    }
  }

  private boolean isAllowed(int member, Located<String> length) {
    Type type = types.get(member);
    boolean isFlexible = type instanceof Type.InlineArray array && array.isFlexible();
    boolean isPointed = type instanceof Type.Array || type instanceof Type.CString || isFlexible;
    if (!isPointed) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          "\"length\" on a field of the type " + Quoted.of(type.mappingName()),
          "\"length\" only on \"T[]\", \"string\" and \"wstring\"");
    } else if (placed.overlaps(member)) {
      report(
          length,
          "a field with a length shares its bytes with others",
          "\"IntPtr\", as the bytes may not be a pointer");
      return false;
    }
    return isPointed;
  }

  private Optional<FieldLength> length(Located<String> written) {
    Optional<Integer> number = Literals.count(written.value());
    return number.isPresent()
        ? number.map(FieldLength.Fixed::new)
        : LengthParser.parse(written, new Names(), diagnostics).map(FieldLengths::overFields);
  }

  /** An expression whose names are fields. */
  private static FieldLength overFields(Length length) {
    if (length instanceof Length.OfField field) {
      return new FieldLength.Counted(field.name(), field.member());
    }
    if (length instanceof Length.Operation operation) {
      return new FieldLength.Computed(
          operation.operator(), overFields(operation.left()), overFields(operation.right()));
    }
    return new FieldLength.Fixed(((Length.Number) length).value());
  }

  private final class Names implements LengthParser.Names {
    @Override
    public Optional<Length> parameter(Located<String> name) {
      List<String> names = struct.fields().stream().map(it -> it.place().value()).toList();
      int member = names.indexOf(name.value());
      if (member < 0) {
        diagnostics.report(
            DiagnosticCode.UNKNOWN_NAME,
            name.location(),
            "there is no field " + Quoted.of(name.value()),
            Optional.of("the name of a field of this " + struct.noun()),
            DidYouMean.hint(name.value(), names));
        return Optional.empty();
      }
      if (!counts(member)) {
        report(
            name,
            Quoted.of(name.value()) + " cannot carry a length",
            "a field of an integer type that is not a bit-field, and shares no bytes");
        return Optional.empty();
      }
      return Optional.of(new Length.OfField(name.value(), member));
    }

    @Override
    public Optional<Length> call(Located<String> function, List<Located<String>> arguments) {
      diagnostics.report(
          DiagnosticCode.LENGTH_CALL,
          function.location(),
          "the length of a field cannot call " + Quoted.of(function.value()),
          "fields and numbers; only the length of a function's result may call an export");
      return Optional.empty();
    }
  }

  private boolean counts(int member) {
    return types.get(member) instanceof ScalarType type
        && type.isInteger()
        && struct.fields().get(member).bits().isEmpty()
        && !placed.overlaps(member);
  }

  private void report(Located<String> place, String problem, String expected) {
    diagnostics.report(DiagnosticCode.FIELD_LENGTH, place.location(), problem, expected);
  }
}
