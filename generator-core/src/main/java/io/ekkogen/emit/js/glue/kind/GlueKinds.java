package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;

/** Finds how the glue of a library converts a type. */
public final class GlueKinds implements Type.Visitor<GlueKind> {
  private final HostMethods host;
  private final GlueConstants constants;

  public GlueKinds(Library library, GlueConstants constants) {
    host = new HostMethods(library);
    this.constants = constants;
  }

  /** The kind of {@code type}. */
  public GlueKind of(Type type) {
    return type.accept(this);
  }

  /** The kind of a parameter, which depends on whose memory it is. */
  public GlueKind of(Parameter parameter) {
    GlueKind kind = of(parameter.type());
    boolean isText = parameter.type() instanceof Type.CString;
    return parameter.given().isPresent() && !isText ? new GivenGlue(kind) : kind;
  }

  /** The names that the glue keeps to itself. */
  public GlueConstants constants() {
    return constants;
  }

  @Override
  public GlueKind visitVoid() {
    return new VoidGlue();
  }

  @Override
  public GlueKind visitScalar(ScalarType scalar) {
    return new ScalarGlue(scalar);
  }

  @Override
  public GlueKind visitEnum(Type.Enum type) {
    return new ScalarGlue(type.enumeration().type());
  }

  @Override
  public GlueKind visitString(Type.CString string) {
    return new TextGlue(string.encoding());
  }

  @Override
  public GlueKind visitHandle(Type.Handle handle) {
    String factory = constants.host() + "." + host.handleOf(handle);
    return new HandleGlue(constants.typeOf(handle.jsName()), factory);
  }

  @Override
  public GlueKind visitStruct(Type.Structure struct) {
    return new StructGlue(struct.struct(), constants.typeOf(struct.struct().jsName()));
  }

  @Override
  public GlueKind visitStructPointer(Type.StructurePointer pointer) {
    Struct struct = pointer.struct();
    return new StructPointerGlue(struct, constants.typeOf(struct.jsName()));
  }

  @Override
  public GlueKind visitCallback(Type.Callback callback) {
    return new CallbackGlue(constants.typeOf(callback.jsName()));
  }

  @Override
  public GlueKind visitArray(Type.Array array) {
    return new ArrayGlue(of(array.element()));
  }

  @Override
  public GlueKind visitInlineArray(Type.InlineArray array) {
    return new InlineGlue(
        "rt.kind.array(%s, %d)".formatted(of(array.element()).field(), array.length()));
  }

  @Override
  public GlueKind visitInlineText(Type.InlineText text) {
    return new InlineGlue(
        "rt.kind.inlineText(%d, %s)"
            .formatted(text.units(), JsText.string(text.encoding().name())));
  }
}
