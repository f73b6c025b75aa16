package io.ekkogen.emit.js;

import io.ekkogen.emit.HandleFactories;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.InlineArrayType;
import io.ekkogen.model.InlineTextType;
import io.ekkogen.model.Library;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** What the runtime calls the kinds of field. */
final class FieldKinds {
  private final Library library;
  private final GlueConstants constants;

  FieldKinds(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
  }

  /** An expression for the kind of a field. */
  String of(Struct.Field field) {
    return field.bits().isPresent()
        ? "rt.kind.bits(%s, %d)".formatted(name(field.type()), field.bits().getAsInt())
        : of(field.type());
  }

  /** As the other, of a type. */
  String of(Type type) {
    if (type.scalar().isPresent()) {
      return "rt.kind.scalar(%s)".formatted(name(type));
    }
    if (type instanceof InlineArrayType array) {
      Type element = array.element();
      String kind = element.scalar().isPresent() ? name(element) : of(element);
      return "rt.kind.array(%s, %d)".formatted(kind, array.length());
    }
    if (type instanceof InlineTextType text) {
      return "rt.kind.inlineText(%d, %s)"
          .formatted(text.length(), JsText.string(text.encoding().name()));
    }
    if (type instanceof StringType text) {
      return "rt.kind.text(%s)".formatted(JsText.string(text.encoding().name()));
    }
    if (type instanceof StructType nested) {
      return "rt.kind.struct(%s)".formatted(constants.of(nested.struct().jsName()));
    }
    if (type instanceof StructPointerType pointer) {
      return "rt.kind.pointerTo(%s)".formatted(constants.of(pointer.target().jsName()));
    }
    if (type instanceof CallbackType callback) {
      return "rt.kind.callback(() => %s)".formatted(constants.of(callback.jsName()));
    }
    HandleType handle = (HandleType) type;
    return "rt.kind.handle(%s, (address) => %s.%s(address))"
        .formatted(
            constants.of(handle.handle().jsName()),
            constants.host(),
            HandleFactories.method(library, handle.handle()));
  }

  private static String name(Type type) {
    return JsText.string(type.scalar().orElseThrow().mappingName());
  }
}
