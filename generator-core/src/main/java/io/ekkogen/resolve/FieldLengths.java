package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Identifiers;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the lengths of the fields of a structure, which name other fields.
 *
 * @param types of all fields
 */
record FieldLengths(
    StructMapping struct, List<Type> types, StructLayouts.Placed placed, Diagnostics diagnostics) {

  /** The lengths by the names of the fields that have one; invalid ones are reported. */
  Map<String, FieldLength> resolve() {
    Map<String, FieldLength> lengths = new HashMap<>();
    Map<String, String> counted = new HashMap<>();
    for (int member = 0; member < types.size(); member++) {
      FieldMapping field = struct.fields().get(member);
      if (field.length().isEmpty() || !isAllowed(member, field.length().get())) {
        continue;
      }
      Located<String> written = field.length().get();
      String name = field.place().value();
      length(written).ifPresent(it -> lengths.put(name, it));
      String other = counted.putIfAbsent(written.value(), name);
      if (other != null && lengths.get(name) instanceof FieldLength.Counted) {
        report(
            written,
            Quoted.of(written.value()) + " is the length of " + Quoted.of(other) + " already",
            "a count for each; or no \"length\", and \"T*\" or \"IntPtr\"");
      }
    }
    return lengths;
  }

  private boolean isAllowed(int member, Located<String> length) {
    Type type = types.get(member);
    boolean isPointed = type instanceof Type.Array || type instanceof Type.CString;
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
    if (number.isPresent()) {
      return Optional.of(new FieldLength.Fixed(number.get()));
    }
    if (!Identifiers.isIdentifier(written.value())) {
      report(
          written,
          Quoted.of(written.value()) + " is not a valid length of a field",
          "the name of a field, or an integer from 0 to 2147483647");
      return Optional.empty();
    }
    List<String> names = struct.fields().stream().map(it -> it.place().value()).toList();
    int count = names.indexOf(written.value());
    if (count < 0) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          written.location(),
          "there is no field " + Quoted.of(written.value()),
          Optional.of("the name of a field of this " + struct.noun()),
          DidYouMean.hint(written.value(), names));
      return Optional.empty();
    }
    if (!counts(count)) {
      report(
          written,
          Quoted.of(written.value()) + " cannot carry a length",
          "a field of an integer type that is not a bit-field, and shares no bytes");
      return Optional.empty();
    }
    return Optional.of(new FieldLength.Counted(count));
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
