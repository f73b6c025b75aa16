package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pointer to a structure, or several. It has a getter, although JNA has fields for such: to load
 * them with the structure would be to follow every list to its end.
 */
final class PointedField extends ObjectField {
  PointedField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      ClassName target,
      OptionalInt length) {
    super(struct, field, places, target, length);
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return loadKept(JavaTypes.POINTED_STRUCTURES, memory, CodeBlock.of("$T::new", type));
  }

  @Override
  List<String> rules() {
    return nullRules();
  }

  @Override
  Optional<String> given() {
    return Optional.of("what it was set to, or a view of what native code points it at");
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return addresses();
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$T.store($L, $L, $L)", JavaTypes.POINTED_STRUCTURES, memory, offset(), value)
        : CodeBlock.of(
            "$T.storeAll($L, $L, $L, $L, $S)",
            JavaTypes.POINTED_STRUCTURES,
            memory,
            offset(),
            value,
            length.getAsInt(),
            label());
  }
}
