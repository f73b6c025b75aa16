package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.mapping.StructKind;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import io.ekkogen.mapping.object.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code structs} or {@code unions}. */
public final class StructReader {
  private static final String SEQUENTIAL = "Sequential";
  private static final String EXPLICIT = "Explicit";
  private static final List<String> LAYOUTS = List.of(SEQUENTIAL, EXPLICIT);

  private static final int LARGEST_PACK = 16;

  /** The maximum of compilers for Windows. */
  private static final int LARGEST_ALIGN = 8192;

  private static final ObjectSchema STRUCT =
      ObjectSchema.of(
          key("fields", ARRAY).required("\"fields\": [{ \"name\": \"x\", \"type\": \"double\" }]"),
          key("layout", STRING),
          key("pack", NUMBER),
          key("align", NUMBER),
          key("size", NUMBER),
          key("doc", STRING));

  private final boolean isUnion;
  private final Diagnostics diagnostics;
  private final WholeNumbers numbers;

  public StructReader(boolean isUnion, Diagnostics diagnostics) {
    this.isUnion = isUnion;
    this.diagnostics = diagnostics;
    numbers = new WholeNumbers(diagnostics);
  }

  /** Reads the structure; empty if it has fields but none of them is valid. */
  public Optional<StructMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = STRUCT.check(object, name.location(), diagnostics);
    StructKind kind = kind(members);
    Optional<JsonArray> written = members.array("fields");
    List<FieldMapping> fields = fields(written, new FieldReader(kind, diagnostics));
    boolean isAsWritten = written.isPresent() && written.get().elements().isEmpty();
    return fields.isEmpty() && !isAsWritten
        ? Optional.empty()
        : Optional.of(
            new StructMapping(
                name,
                kind,
                fields,
                power(members, "pack", LARGEST_PACK),
                power(members, "align", LARGEST_ALIGN),
                size(members, kind),
                members.doc()));
  }

  private List<FieldMapping> fields(Optional<JsonArray> written, FieldReader reader) {
    List<FieldMapping> fields = new ArrayList<>();
    List<JsonValue> elements = written.map(JsonArray::elements).orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof JsonObject field) {
        reader.read(field).ifPresent(fields::add);
      } else {
        TypeMismatch.report("field " + (i + 1), elements.get(i), Set.of(OBJECT), diagnostics);
      }
    }
    return fields;
  }

  private Optional<Located<Integer>> power(ValidatedObject members, String key, int most) {
    return members
        .number(key)
        .flatMap(it -> numbers.readPower(it, BAD_LAYOUT, Quoted.of(key), most));
  }

  private Optional<Located<Integer>> size(ValidatedObject members, StructKind kind) {
    Optional<Located<String>> written = members.number("size");
    if (written.isPresent() && kind != StructKind.EXPLICIT && kind != StructKind.UNKNOWN) {
      diagnostics.report(
          BAD_LAYOUT,
          written.get().location(),
          "\"size\" on a structure that is not explicit",
          Optional.of("no size: it follows from the fields"),
          Optional.of("a size needs \"layout\": \"Explicit\""));
      return Optional.empty();
    }
    return written.flatMap(
        it -> numbers.read(it, BAD_LAYOUT, Quoted.of("size"), 1, Integer.MAX_VALUE));
  }

  private StructKind kind(ValidatedObject members) {
    Optional<Located<String>> layout = members.string("layout");
    if (isUnion) {
      layout.filter(it -> !it.value().equals(SEQUENTIAL)).ifPresent(this::reportUnionLayout);
      return StructKind.UNION;
    }
    String value = layout.map(Located::value).orElse(SEQUENTIAL);
    if (value.equals(SEQUENTIAL)) {
      return StructKind.SEQUENTIAL;
    }
    if (value.equals(EXPLICIT)) {
      return StructKind.EXPLICIT;
    }
    reportLayout(layout.orElseThrow());
    return StructKind.UNKNOWN;
  }

  private void reportUnionLayout(Located<String> layout) {
    diagnostics.report(
        BAD_LAYOUT,
        layout.location(),
        "the layout " + Quoted.of(layout.value()) + " of a union",
        "no layout: all fields of a union are at its start");
  }

  private void reportLayout(Located<String> layout) {
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
