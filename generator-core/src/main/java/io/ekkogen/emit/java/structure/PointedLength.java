package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.LengthCode;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.ScalarType;
import java.util.Optional;
import java.util.function.Function;

/**
 * The length of what a field points at.
 *
 * @param value an expression
 * @param text as the mapping writes it
 * @param count the field that assigning sets to the length, if it is one field alone
 */
record PointedLength(CodeBlock value, String text, Optional<FieldCode.Place> count) {

  /**
   * @param counts finds the places of the fields that carry lengths
   * @param label names the field in messages
   */
  static PointedLength of(
      FieldLength length, Function<FieldLength.Counted, FieldCode.Place> counts, String label) {
    Optional<FieldCode.Place> count =
        length instanceof FieldLength.Counted counted
            ? Optional.of(counts.apply(counted))
            : Optional.empty();
    return new PointedLength(value(length, counts, label), length.text(), count);
  }

  /**
   * A statement that sets a field and stores its length, if that is one field alone.
   *
   * @param field the constant, whose method {@code set} gives the length
   */
  Optional<CodeBlock> setCount(String field, CodeBlock value) {
    return count.map(
        it -> {
          ScalarType number = (ScalarType) it.field().type();
          int bits = number.isUnsigned() ? number.carrierBits() : number.carrierBits() - 1;
          CodeBlock stored =
              number.carrierBits() >= Integer.SIZE
                  ? CodeBlock.of("$L.set(this, $L)", field, value)
                  : CodeBlock.of(
                      "($T) $L.set(this, $L, $L)",
                      JavaTypes.carrier(number),
                      field,
                      value,
                      (1 << bits) - 1);
          return ScalarCode.store(
              number, ScalarField.MEMORY, CodeBlock.of("$L", it.constant()), stored, it.label());
        });
  }

  private static CodeBlock value(
      FieldLength length, Function<FieldLength.Counted, FieldCode.Place> counts, String label) {
    if (length instanceof FieldLength.Counted counted) {
      FieldCode.Place count = counts.apply(counted);
      CodeBlock getter = CodeBlock.of("get$L()", count.field().accessor());
      return ScalarCode.widened((ScalarType) count.field().type(), getter);
    }
    if (length instanceof FieldLength.Computed computed) {
      return LengthCode.operation(
          computed.operator(),
          value(computed.left(), counts, label),
          value(computed.right(), counts, label),
          label + ": " + computed.text());
    }
    return CodeBlock.of("$L", ((FieldLength.Fixed) length).count());
  }
}
