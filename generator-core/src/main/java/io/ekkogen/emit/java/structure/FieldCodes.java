package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Encoding;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.InlineArrayType;
import io.ekkogen.model.InlineTextType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds the kind of each field of a structure. */
final class FieldCodes {
  private final Struct struct;
  private final StructPlaces places;
  private final JavaTypes types;
  private final StructEncodings encodings;
  private final Function<CallbackType, String> callbackKinds;

  /**
   * @param callbackKinds what carries callbacks of a kind between Java and native code
   */
  FieldCodes(
      Struct struct,
      StructPlaces places,
      JavaTypes types,
      StructEncodings encodings,
      Function<CallbackType, String> callbackKinds) {
    this.callbackKinds = callbackKinds;
    this.struct = struct;
    this.places = places;
    this.types = types;
    this.encodings = encodings;
  }

  /** One for each field, in their order. */
  List<FieldCode> all() {
    return struct.fields().stream().map(this::of).toList();
  }

  private FieldCode of(Struct.Field field) {
    if (field.bits().isPresent()) {
      return new BitField(struct, field, places, scalar(field.type()));
    }
    if (field.type() instanceof InlineTextType text) {
      OptionalInt length = OptionalInt.of(text.length());
      return new TextField(struct, field, places, encoding(text.encoding()), length);
    }
    return field.type() instanceof InlineArrayType array
        ? array(field, array.element(), array.length())
        : single(field, field.type());
  }

  private FieldCode single(Struct.Field field, Type type) {
    OptionalInt none = OptionalInt.empty();
    if (type instanceof StringType text) {
      return new TextField(struct, field, places, encoding(text.encoding()), none);
    }
    if (type instanceof StructType nested) {
      return nested(field, nested.struct(), none);
    }
    if (type instanceof StructPointerType pointer) {
      return new PointedField(struct, field, places, types.struct(pointer.target()), none);
    }
    if (type instanceof HandleType handle) {
      return new HandleField(
          struct, field, places, types.handle(handle), types.maker(handle), none);
    }
    if (type instanceof CallbackType callback) {
      return callback(field, callback, none);
    }
    return new ScalarField(struct, field, places, scalar(type));
  }

  private FieldCode array(Struct.Field field, Type element, int count) {
    OptionalInt length = OptionalInt.of(count);
    if (element instanceof StringType text) {
      return new TextArrayField(struct, field, places, encoding(text.encoding()), count);
    }
    if (element instanceof StructType nested) {
      return nested(field, nested.struct(), length);
    }
    if (element instanceof StructPointerType pointer) {
      return new PointedField(struct, field, places, types.struct(pointer.target()), length);
    }
    if (element instanceof HandleType handle) {
      return new HandleField(
          struct, field, places, types.handle(handle), types.maker(handle), length);
    }
    if (element instanceof CallbackType callback) {
      return callback(field, callback, length);
    }
    return new ArrayField(struct, field, places, scalar(element), count);
  }

  private FieldCode callback(Struct.Field field, CallbackType callback, OptionalInt length) {
    return new CallbackField(
        struct,
        field,
        places,
        types.own(callback.javaName()),
        length,
        callbackKinds.apply(callback));
  }

  private FieldCode nested(Struct.Field field, Struct nested, OptionalInt length) {
    return new NestedField(
        struct,
        field,
        places,
        types.struct(nested),
        types.inExpression(types.struct(nested)),
        length,
        nested.containsText());
  }

  private static ScalarType scalar(Type type) {
    return type.scalar().orElseThrow();
  }

  private CodeBlock encoding(Encoding encoding) {
    return encodings.expression(encoding);
  }
}
