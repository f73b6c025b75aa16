package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.mapping.StructKind;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code structs} or {@code unions}. */
final class StructReader {
  private static final String SEQUENTIAL = "Sequential";
  private static final String EXPLICIT = "Explicit";
  private static final List<String> LAYOUTS = List.of(SEQUENTIAL, EXPLICIT);

  private static final int LARGEST_PACK = 16;

  /** The maximum of compilers for Windows. */
  private static final int LARGEST_ALIGN = 8192;

  static final ObjectSchema STRUCT =
      ObjectSchema.of(
          key("fields", ARRAY).required("\"fields\": [{ \"name\": \"x\", \"type\": \"double\" }]"),
          key("layout", STRING),
          key("pack", NUMBER),
          key("align", NUMBER),
          key("size", NUMBER),
          key("doc", STRING));

  private StructReader() {}

  static Optional<StructMapping> struct(Located<String> name, ValidatedObject members) {
    return read(name, members, kind(members));
  }

  static Optional<StructMapping> union(Located<String> name, ValidatedObject members) {
    members
        .string("layout")
        .filter(it -> !it.value().equals(SEQUENTIAL))
        .ifPresent(layout -> reportUnionLayout(layout, members.diagnostics()));
    return read(name, members, StructKind.UNION);
  }

  /** Reads the structure; empty if it has fields but none of them is valid. */
  private static Optional<StructMapping> read(
      Located<String> name, ValidatedObject members, StructKind kind) {
    FieldReader reader = new FieldReader(kind, members.diagnostics());
    List<FieldMapping> fields =
        members.objects("fields", "field").stream()
            .flatMap(it -> reader.read(it).stream())
            .toList();
    boolean isAsWritten = members.array("fields").filter(it -> it.elements().isEmpty()).isPresent();
    return fields.isEmpty() && !isAsWritten
        ? Optional.empty()
        : Optional.of(
            new StructMapping(
                name,
                kind,
                fields,
                members.power("pack", LARGEST_PACK),
                members.power("align", LARGEST_ALIGN),
                size(members, kind),
                members.doc()));
  }

  private static Optional<Located<Integer>> size(ValidatedObject members, StructKind kind) {
    Optional<Located<String>> written = members.number("size");
    if (written.isPresent() && kind != StructKind.EXPLICIT && kind != StructKind.UNKNOWN) {
      members
          .diagnostics()
          .report(
              BAD_LAYOUT,
              written.get().location(),
              "\"size\" on a structure that is not explicit",
              Optional.of("no size: it follows from the fields"),
              Optional.of("a size needs \"layout\": \"Explicit\""));
      return Optional.empty();
    }
    return members.integer("size", 1, Integer.MAX_VALUE);
  }

  private static StructKind kind(ValidatedObject members) {
    Optional<Located<String>> layout = members.string("layout");
    String value = layout.map(Located::value).orElse(SEQUENTIAL);
    if (value.equals(SEQUENTIAL)) {
      return StructKind.SEQUENTIAL;
    }
    if (value.equals(EXPLICIT)) {
      return StructKind.EXPLICIT;
    }
    reportLayout(layout.orElseThrow(), members.diagnostics());
    return StructKind.UNKNOWN;
  }

  private static void reportUnionLayout(Located<String> layout, Diagnostics diagnostics) {
    diagnostics.report(
        BAD_LAYOUT,
        layout.location(),
        "the layout " + Quoted.of(layout.value()) + " of a union",
        "no layout: all fields of a union are at its start");
  }

  private static void reportLayout(Located<String> layout, Diagnostics diagnostics) {
    if (layout.value().equals("Auto")) {
      diagnostics.report(
          BAD_LAYOUT,
          layout.location(),
          "the layout \"Auto\" does not fix the offsets of fields, so C code cannot share it",
          "\"Sequential\" or \"Explicit\"");
    } else {
      diagnostics.report(
          BAD_LAYOUT,
          layout.location(),
          "unknown layout " + Quoted.of(layout.value()),
          Optional.of("\"Sequential\" or \"Explicit\""),
          DidYouMean.hint(layout.value(), LAYOUTS));
    }
  }
}
