package io.ekkogen.emit.java.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.Locale;

/**
 * Expressions for the runtime's {@code ElementType} of a type, which loads its values from native
 * memory and stores them there.
 */
public final class NativeTypes {
  private NativeTypes() {}

  public static CodeBlock scalar(ScalarType type) {
    if (type.isPointer()) {
      return CodeBlock.of("$T.ADDRESS", JavaTypes.ADDRESS_TYPE);
    }
    String name = type.isWide() ? type.raw().name() : JavaTypes.carrier(type).toString();
    return CodeBlock.of(
        "$T.$L",
        JavaTypes.NUMBER_TYPES,
        type.isBoolean() ? type.name() : name.toUpperCase(Locale.ROOT));
  }

  /**
   * @param expression for the encoding, where the runtime has no constant for it
   */
  public static CodeBlock text(Encoding encoding, CodeBlock expression) {
    return encoding.isBuiltIn()
        ? CodeBlock.of("$T.$L", JavaTypes.TEXT_TYPE, JavaTypes.constant(encoding))
        : CodeBlock.of("$T.of($L)", JavaTypes.TEXT_TYPE, expression);
  }

  public static CodeBlock handle(JavaTypes types, Type.Handle type) {
    return CodeBlock.of(
        "$T.of($T.class, $T::of)", JavaTypes.HANDLE_TYPE, types.handle(type), types.maker(type));
  }

  public static CodeBlock struct(JavaTypes types, Struct struct) {
    return CodeBlock.of("$T.TYPE", types.inExpression(types.struct(struct)));
  }

  public static CodeBlock structPointer(JavaTypes types, Type.StructurePointer type) {
    ClassName struct = types.struct(type.struct());
    return CodeBlock.of("$1T.to($2T.class, $2T::new)", JavaTypes.STRUCTURE_POINTER_TYPE, struct);
  }

  /**
   * @param kind the runtime's {@code CallbackKind}, or what supplies it
   */
  public static CodeBlock callback(ClassName type, CodeBlock kind) {
    return CodeBlock.of("$T.of($T.class, $L)", JavaTypes.FUNCTION_POINTER_TYPE, type, kind);
  }
}
