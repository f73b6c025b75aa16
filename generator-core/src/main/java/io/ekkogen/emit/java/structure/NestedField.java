package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A structure inside the structure, or several. */
final class NestedField extends ObjectField {
  /** Whether to read it is to follow pointers to text. */
  private final boolean hasText;

  private final ClassName inExpression;

  NestedField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      ClassName nested,
      ClassName inExpression,
      OptionalInt length,
      boolean hasText) {
    super(struct, field, places, nested, length);
    this.inExpression = inExpression;
    this.hasText = hasText;
  }

  @Override
  boolean isCarried() {
    return true;
  }

  @Override
  CodeBlock load(CodeBlock memory, CodeBlock current) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$T.load($L, $L, $L, $T::new)",
            JavaTypes.NESTED_STRUCTURES,
            memory,
            offset(),
            current,
            type)
        : CodeBlock.of(
            "$1T.loadAll($2L, $3L, $4L, $5L, $6T.class, $6T::new)",
            JavaTypes.NESTED_STRUCTURES,
            memory,
            offset(),
            current,
            length.getAsInt(),
            type);
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return length.isEmpty()
        ? CodeBlock.of("new $T($L.share($L))", type, memory, offset())
        : load(memory, CodeBlock.of("null"));
  }

  @Override
  CodeBlock show(CodeBlock value) {
    CodeBlock size = CodeBlock.of("$T.LAYOUT.size()", inExpression);
    return field().overlaps() && hasText
        ? CodeBlock.of(
            "memory().getByteArray($L, $L)",
            offset(),
            length.isEmpty() ? size : CodeBlock.of("$L * $L", length.getAsInt(), size))
        : value;
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return length.isEmpty()
        ? CodeBlock.of(
            "$T.store($L, $L, $L, $T::new, $S)",
            JavaTypes.NESTED_STRUCTURES,
            memory,
            offset(),
            value,
            type,
            label())
        : CodeBlock.of(
            "$1T.storeAll($2L, $3L, $4L, $5L, $6T.class, $6T::new, $7S)",
            JavaTypes.NESTED_STRUCTURES,
            memory,
            offset(),
            value,
            length.getAsInt(),
            type,
            label());
  }

  @Override
  List<String> rules() {
    return List.of(
        length.isEmpty() ? "not null" : "of " + length.getAsInt() + " elements, none of them null",
        "copied when stored");
  }

  @Override
  Optional<String> given() {
    return Optional.of(
        length.isEmpty()
            ? "a view of the same memory; its {@code write()} stores changes"
            : "views of the same memory; their {@code write()} stores changes");
  }

  /** What was put into the field is replaced by a view of the memory where it is now. */
  @Override
  CodeBlock storeField(CodeBlock memory) {
    return CodeBlock.of("$L = $L", value(), store(memory, value()));
  }
}
