package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import java.util.stream.Collectors;

/** Generates the classes and enums of the glue. */
final class GlueTypes {
  private final Library library;
  private final GlueKinds kinds;
  private final GlueConstants constants;
  private final StringBuilder text = new StringBuilder();

  GlueTypes(Library library, GlueKinds kinds) {
    this.library = library;
    this.kinds = kinds;
    constants = kinds.constants();
  }

  String generate() {
    library.enumerations().forEach(this::addEnumeration);
    library.handles().forEach(this::addHandle);
    return text.append(new GlueStructs(library, kinds).generate()).toString();
  }

  private void addEnumeration(Enumeration enumeration) {
    String values =
        enumeration.values().stream()
            .map(value -> value.jsName() + ": " + JsText.integer(value.value(), enumeration.type()))
            .collect(Collectors.joining(", "));
    text.append('\n').append(new JsDoc().text(enumeration.doc()).comment("  "));
    text.append(
        "  const %s = rt.enumeration({ %s });\n"
            .formatted(enumeration.jsName(), LineBreaker.first(values)));
  }

  private void addHandle(Handle handle) {
    String name = handle.jsName();
    text.append('\n').append(new JsDoc().text(handle.doc()).comment("  "));
    text.append("  class %s extends rt.Handle {}\n".formatted(name));
    text.append(
        "  const %s = rt.%s(%s, %s);\n"
            .formatted(
                constants.typeOf(name),
                closingWaits(handle) ? "waitingHandleType" : "handleType",
                JsText.string(handle.name()),
                name));
  }

  /** Whether the function that closes it waits for callbacks. */
  private boolean closingWaits(Handle handle) {
    return handle.close().call().waitsForCallbacks();
  }
}
