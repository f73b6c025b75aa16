package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.diagnostic.DiagnosticCode.NOT_SUPPORTED_YET;
import static io.ekkogen.mapping.Key.key;
import static io.ekkogen.mapping.Key.later;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one of {@code structs}. */
final class StructReader {
  private static final String SEQUENTIAL = "Sequential";
  private static final List<String> LAYOUTS = List.of(SEQUENTIAL, "Explicit");

  private static final Shape STRUCT =
      Shape.of(
          key("fields", ARRAY).required("\"fields\": [{ \"name\": \"x\", \"type\": \"double\" }]"),
          key("layout", STRING),
          key("doc", STRING),
          later("pack", "the largest alignment of a field", NUMBER),
          later("align", "the least alignment of the structure", NUMBER));

  private static final Shape FIELD =
      Shape.of(
          key("name", STRING).required("\"name\": \"x\""),
          SignatureReader.TYPE,
          key("offset", NUMBER),
          key("doc", STRING),
          later("bits", "a bit-field", NUMBER),
          later("encoding", "how the text is encoded", STRING),
          later("ref", "a pointer to the type", BOOLEAN));

  private final Diagnostics diagnostics;

  StructReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The structure; empty when it has fields and none of them can be understood. */
  Optional<StructMapping> read(Located<String> name, JsonObject object) {
    Members members = STRUCT.check(object, name.location(), diagnostics);
    Optional<Located<String>> layout = members.string("layout");
    layout.ifPresent(this::checkLayout);
    boolean sequential = layout.isEmpty() || layout.get().value().equals(SEQUENTIAL);

    Optional<JsonArray> written = members.array("fields");
    List<FieldMapping> fields = new ArrayList<>();
    Scope scope = new Scope(diagnostics);
    List<JsonValue> elements = written.map(JsonArray::elements).orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof JsonObject field) {
        field(field, scope, sequential).ifPresent(fields::add);
      } else {
        WrongKind.report("field " + (i + 1), elements.get(i), Set.of(OBJECT), diagnostics);
      }
    }
    boolean isAsWritten = written.isPresent() && elements.isEmpty();
    return fields.isEmpty() && !isAsWritten
        ? Optional.empty()
        : Optional.of(new StructMapping(name, fields, layout, members.doc()));
  }

  private Optional<FieldMapping> field(JsonObject object, Scope scope, boolean sequential) {
    Members members = FIELD.check(object, object.location(), diagnostics);
    Optional<Located<String>> name = members.string("name").flatMap(scope::declare);
    Optional<Located<String>> type =
        SignatureReader.type(members.string(SignatureReader.TYPE.name()), diagnostics);
    if (sequential) {
      members
          .number("offset")
          .ifPresent(
              offset ->
                  diagnostics.report(
                      BAD_LAYOUT,
                      offset.location(),
                      "an offset on a field of a sequential structure",
                      Optional.of("no offset: the C compiler's rules place the fields in order"),
                      Optional.of("offsets need \"layout\": \"Explicit\"")));
    }
    if (name.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new FieldMapping(name.get(), type.get(), members.doc()));
  }

  private void checkLayout(Located<String> layout) {
    switch (layout.value()) {
      case SEQUENTIAL -> {}
      case "Explicit" ->
          diagnostics.report(
              NOT_SUPPORTED_YET,
              layout.location(),
              "the layout \"Explicit\" is not supported yet: an offset for every field",
              "\"Sequential\"");
      case "Auto" ->
          diagnostics.report(
              BAD_LAYOUT,
              layout.location(),
              "the layout \"Auto\" leaves open where the fields are, so no C code can share it",
              "\"Sequential\" or \"Explicit\"");
      default ->
          diagnostics.report(
              BAD_LAYOUT,
              layout.location(),
              "unknown layout " + Quoted.of(layout.value()),
              Optional.of("\"Sequential\" or \"Explicit\""),
              DidYouMean.hint(layout.value(), LAYOUTS));
    }
  }
}
