package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves one structure. */
final class StructResolver {
  private final Set<String> knownStructs;
  private final TypeResolver types;
  private final Diagnostics diagnostics;

  StructResolver(NamedTypes named, EncodingResolver encodings, Diagnostics diagnostics) {
    this.knownStructs = named.structNames();
    this.types = new TypeResolver(named, encodings, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The structure, or empty after a report. */
  Optional<Struct> resolve(StructMapping struct, String javaName, String jsName) {
    if (struct.fields().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.EMPTY_STRUCT,
          struct.name().location(),
          "structure \"" + struct.name().value() + "\" has no fields",
          "at least one field; C has no empty structures");
      return Optional.empty();
    }
    List<Located<String>> names = struct.fields().stream().map(FieldMapping::name).toList();
    LanguageNames adjusted =
        LanguageNames.adjust(
            names,
            NameAdjuster.avoiding(ReservedNames.javaFields()),
            NameAdjuster.avoiding(ReservedNames.jsFields()),
            diagnostics);
    Map<String, String> accessors =
        NameAdjuster.avoiding(ReservedNames.javaAccessors())
            .adjust(names.stream().map(Located::value).toList(), StructResolver::capitalised);
    List<Struct.Field> fields = new ArrayList<>();
    for (FieldMapping field : struct.fields()) {
      String name = field.name().value();
      fieldType(field.type())
          .ifPresent(
              type ->
                  fields.add(
                      new Struct.Field(
                          name,
                          adjusted.java(field.name()),
                          accessors.get(name),
                          adjusted.js(field.name()),
                          type,
                          field.doc())));
    }
    boolean complete = fields.size() == struct.fields().size();
    return complete
        ? Optional.of(new Struct(struct.name().value(), javaName, jsName, fields, struct.doc()))
        : Optional.empty();
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Optional<ScalarType> fieldType(Located<String> text) {
    if (knownStructs.contains(text.value())) {
      // One that contains itself is reported as such.
      return diagnostics.hasErrorAt(text.location())
          ? Optional.empty()
          : notYet(text, "a structure inside a structure");
    }
    Optional<Type> type = types.resolve(text);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (type.get().scalar().isPresent()) {
      return type.get().scalar();
    }
    if (type.get() instanceof StringType) {
      return notYet(text, "a string in a structure");
    }
    if (type.get() instanceof HandleType) {
      return notYet(text, "a handle in a structure");
    }
    if (type.get() == VoidType.VOID) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          text.location(),
          "a field cannot be \"void\"",
          "a type that has a size");
    } else if (type.get() instanceof ArrayType) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          text.location(),
          "a field cannot be \"" + text.value() + "\", an array without a size",
          "a pointer (\"IntPtr\") to an array that lies elsewhere");
    }
    return Optional.empty();
  }

  private Optional<ScalarType> notYet(Located<String> text, String what) {
    diagnostics.report(
        DiagnosticCode.NOT_SUPPORTED_YET,
        text.location(),
        what + " (\"" + text.value() + "\") is not supported yet");
    return Optional.empty();
  }
}
