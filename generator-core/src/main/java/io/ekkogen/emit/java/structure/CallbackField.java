package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A function pointer, or several. */
final class CallbackField extends ObjectField {
  /** Carries them between Java and native code. */
  private final String kind;

  CallbackField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      ClassName callback,
      OptionalInt length,
      String kind) {
    super(struct, field, places, callback, length);
    this.kind = kind;
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return length.isEmpty()
        ? CodeBlock.of("$T.load($L, $L, $L)", JavaTypes.FIELD_CALLBACKS, memory, offset(), kind)
        : CodeBlock.of(
            "$T.loadAll($L, $L, $L, $T.class, $L)",
            JavaTypes.FIELD_CALLBACKS,
            memory,
            offset(),
            length.getAsInt(),
            type,
            kind);
  }

  @Override
  List<String> rules() {
    return nullRules();
  }

  @Override
  Optional<String> given() {
    return Optional.of("what it was set to, or a function of native code");
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return addresses();
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$T.store($L, $L, $L, $L)", JavaTypes.FIELD_CALLBACKS, memory, offset(), value, kind)
        : CodeBlock.of(
            "$T.storeAll($L, $L, $L, $L, $L, $S)",
            JavaTypes.FIELD_CALLBACKS,
            memory,
            offset(),
            value,
            length.getAsInt(),
            kind,
            label());
  }
}
