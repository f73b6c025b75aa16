package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.emit.js.naming.ReservedJsNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.EnumMapping;
import io.ekkogen.mapping.Mapping.EnumValueMapping;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.resolve.names.LanguageNames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves one enum. */
record EnumResolver(LanguageNames names, ReservedJavaNames reserved, Diagnostics diagnostics) {
  /** Resolves the enum; invalid values are reported and left out. */
  Enumeration resolve(EnumMapping mapping) {
    ScalarType type = mapping.type().flatMap(this::type).orElse(ScalarType.INT);
    LanguageNames adjusted =
        LanguageNames.adjust(
            mapping.values().stream().map(EnumValueMapping::name).toList(),
            reserved::isEnumValue,
            ReservedJsNames::isProperty,
            diagnostics);
    List<Enumeration.Value> values = new ArrayList<>();
    for (EnumValueMapping value : mapping.values()) {
      value(value, type)
          .ifPresent(
              number ->
                  values.add(
                      new Enumeration.Value(
                          value.name().value(),
                          adjusted.java(value.name()),
                          adjusted.js(value.name()),
                          number)));
    }
    return new Enumeration(
        mapping.name().value(),
        names.java(mapping.name()),
        names.js(mapping.name()),
        type,
        values,
        mapping.flags(),
        mapping.doc().map(Text::new));
  }

  private Optional<ScalarType> type(Located<String> written) {
    Optional<ScalarType> type =
        ScalarType.ofName(written.value()).filter(ScalarType::isFixedInteger);
    if (type.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          written.location(),
          "an enum cannot be " + Quoted.of(written.value()),
          "an integer type of fixed width, such as \"int\" or \"uint\"");
    }
    return type;
  }

  private Optional<BigInteger> value(EnumValueMapping mapping, ScalarType type) {
    Located<String> written = mapping.value();
    Optional<BigInteger> value = Literals.integer(written.value(), mapping.kind(), type);
    if (value.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BAD_VALUE,
          written.location(),
          Quoted.of(written.value()) + " is not a value of the type \"" + type.mappingName() + "\"",
          Literals.expected(type));
    }
    return value;
  }
}
