package io.ekkogen.emit.js.glue.kind;

/** Arrays inside structures. */
final class InlineArrayGlue extends FieldOnlyGlue {
  private final GlueKind element;
  private final int length;

  InlineArrayGlue(GlueKind element, int length) {
    this.element = element;
    this.length = length;
  }

  @Override
  public String field() {
    return "rt.kind.array(%s, %d)".formatted(element.field(), length);
  }
}
