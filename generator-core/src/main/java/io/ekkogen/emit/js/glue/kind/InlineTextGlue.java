package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.type.InlineTextType;

/** Text inside structures. */
final class InlineTextGlue extends FieldOnlyGlue {
  private final InlineTextType type;

  InlineTextGlue(InlineTextType type) {
    this.type = type;
  }

  @Override
  public String field() {
    return "rt.kind.inlineText(%d, %s)"
        .formatted(type.length(), JsText.string(type.encoding().name()));
  }
}
