package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.OptionalInt;

/** A handle, or several. */
final class HandleField extends FieldCode {
  private final ClassName handle;
  private final OptionalInt length;

  /**
   * @param length of an array of them
   */
  HandleField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      ClassName handle,
      OptionalInt length) {
    super(struct, field, places);
    this.handle = handle;
    this.length = length;
  }

  @Override
  TypeName type() {
    return length.isEmpty() ? handle : ArrayTypeName.of(handle);
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$1T.load($2L, $3L, $4T.class, $4T::of)",
            JavaTypes.FIELD_HANDLES,
            memory,
            offset(),
            handle)
        : CodeBlock.of(
            "$1T.loadAll($2L, $3L, $4L, $5T.class, $5T::of)",
            JavaTypes.FIELD_HANDLES,
            memory,
            offset(),
            length.getAsInt(),
            handle);
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
