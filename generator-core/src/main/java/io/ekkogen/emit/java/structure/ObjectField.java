package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.OptionalInt;

/** An object of a generated class, or an array of them. */
abstract class ObjectField extends FieldCode {
  final ClassName type;
  final OptionalInt length;

  /**
   * @param length of an array
   */
  ObjectField(
      Struct struct, Struct.Field field, StructPlaces places, ClassName type, OptionalInt length) {
    super(struct, field, places);
    this.type = type;
    this.length = length;
  }

  @Override
  final TypeName type() {
    return length.isEmpty() ? type : ArrayTypeName.of(type);
  }

  /** Of what is pointed at. */
  final List<String> nullRules() {
    return length.isEmpty()
        ? List.of("may be null")
        : List.of("of " + length.getAsInt() + " elements, which may be null", "not null");
  }

  /** The addresses: what is there may be more than can be shown, or nothing any more. */
  final CodeBlock addresses() {
    return length.isEmpty()
        ? CodeBlock.of("memory().getPointer($L)", offset())
        : CodeBlock.of("memory().getPointerArray($L, $L)", offset(), length.getAsInt());
  }

  /**
   * What a pointer was set to, or what {@code maker} makes of where it points.
   *
   * @param runtime has {@code load} and {@code loadAll}
   * @param maker a reference to a method that takes an address
   */
  final CodeBlock loadKept(ClassName runtime, CodeBlock memory, CodeBlock maker) {
    return length.isEmpty()
        ? CodeBlock.of("$T.load($L, $L, $T.class, $L)", runtime, memory, offset(), type, maker)
        : CodeBlock.of(
            "$T.loadAll($L, $L, $L, $T.class, $L)",
            runtime,
            memory,
            offset(),
            length.getAsInt(),
            type,
            maker);
  }
}
