package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A handle, or several. */
final class HandleField extends ObjectField {
  private final ClassName maker;

  /**
   * @param maker the handle, in an expression
   */
  HandleField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      ClassName handle,
      ClassName maker,
      OptionalInt length) {
    super(struct, field, places, handle, length);
    this.maker = maker;
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return loadKept(JavaTypes.FIELD_HANDLES, memory, CodeBlock.of("$T::of", maker));
  }

  @Override
  List<String> rules() {
    return nullRules();
  }

  @Override
  Optional<String> given() {
    return Optional.of("what it was set to, or the library's own: closing it releases nothing");
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return addresses();
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$T.store($L, $L, $L, $S)", JavaTypes.FIELD_HANDLES, memory, offset(), value, label())
        : CodeBlock.of(
            "$T.storeAll($L, $L, $L, $L, $S)",
            JavaTypes.FIELD_HANDLES,
            memory,
            offset(),
            value,
            length.getAsInt(),
            label());
  }
}
