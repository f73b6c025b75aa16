package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.OptionalInt;

/** A pointer to text, or text in the structure itself. */
final class TextField extends FieldCode {
  private final CodeBlock encoding;
  private final OptionalInt inlineLength;

  /**
   * @param inlineLength how many bytes the text has in the structure; empty for a pointer
   */
  TextField(
      Struct struct,
      Struct.Field field,
      StructPlaces places,
      CodeBlock encoding,
      OptionalInt inlineLength) {
    super(struct, field, places);
    this.encoding = encoding;
    this.inlineLength = inlineLength;
  }

  @Override
  TypeName type() {
    return JavaTypes.STRING;
  }

  @Override
  boolean isCarried() {
    return inlineLength.isEmpty();
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return inlineLength.isEmpty()
        ? CodeBlock.of("$T.load($L, $L, $L)", JavaTypes.FIELD_TEXT, memory, offset(), encoding)
        : CodeBlock.of(
            "$T.loadInline($L, $L, $L, $L)",
            JavaTypes.FIELD_TEXT,
            memory,
            offset(),
            inlineLength.getAsInt(),
            encoding);
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return inlineLength.isEmpty() && field().overlaps()
        ? CodeBlock.of("memory().getPointer($L)", offset())
        : value;
  }

  @Override
  List<String> rules() {
    return inlineLength.isEmpty()
        ? List.of("may be null")
        : List.of("at most " + inlineLength.getAsInt() + " bytes", "not null");
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return inlineLength.isEmpty()
        ? CodeBlock.of(
            "$T.store($L, $L, $L, $L, $S)",
            JavaTypes.FIELD_TEXT,
            memory,
            offset(),
            value,
            encoding,
            label())
        : CodeBlock.of(
            "$T.storeInline($L, $L, $L, $L, $L, $S)",
            JavaTypes.FIELD_TEXT,
            memory,
            offset(),
            inlineLength.getAsInt(),
            value,
            encoding,
            label());
  }
}
