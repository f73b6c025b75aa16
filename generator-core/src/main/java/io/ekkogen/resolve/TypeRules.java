package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * What the format allows of a kind of type beyond parameters and results.
 *
 * @param isFreed whether a result may have {@code free}, because it is copied
 * @param isGlobal whether a variable can have the type
 * @param input what the key {@code in} of a parameter means
 * @param insteadOfPointer what to write instead of a pointer to it; empty where there are pointers
 */
record TypeRules(
    boolean isFreed, boolean isGlobal, Input input, Optional<String> insteadOfPointer) {
  private static final TypeRules SCALAR = new TypeRules(false, true, Input.CONST, Optional.empty());

  /** What the key {@code in} of a parameter means. */
  enum Input {
    /** The parameter is a pointer to const, and nothing comes back through it. */
    CONST,
    /** Nothing: nothing comes back anyway, unless it is {@code ref} or {@code out}. */
    ANYWAY,
    /** Nothing: a value has no memory that the function could write to. */
    NONE
  }

  static TypeRules of(Type type) {
    return type.accept(new Kinds());
  }

  private static TypeRules withoutPointer(
      boolean isFreed, boolean isGlobal, Input input, String instead) {
    return new TypeRules(isFreed, isGlobal, input, Optional.of(instead));
  }

  private static final class Kinds implements Type.Visitor<TypeRules> {

    @Override
    public TypeRules visitVoid() {
      return withoutPointer(false, false, Input.NONE, "\"IntPtr\", which points at anything");
    }

    @Override
    public TypeRules visitScalar(ScalarType scalar) {
      return SCALAR;
    }

    @Override
    public TypeRules visitEnum(Type.Enum type) {
      return SCALAR;
    }

    @Override
    public TypeRules visitString(Type.CString string) {
      return withoutPointer(
          true,
          true,
          Input.ANYWAY,
          "\"string[]\" for an array of them; a \"string\" that is \"out\", with \"free\" for"
              + " a pointer that the function stores, or with a \"length\" for text that it writes");
    }

    @Override
    public TypeRules visitHandle(Type.Handle handle) {
      return withoutPointer(
          false,
          !handle.hasClose(),
          Input.NONE,
          Quoted.of(handle.mappingName())
              + ", which is a pointer already; \"ref\" or \"out\" for a pointer to it");
    }

    @Override
    public TypeRules visitStruct(Type.Structure struct) {
      return new TypeRules(false, false, Input.CONST, Optional.empty());
    }

    @Override
    public TypeRules visitStructPointer(Type.StructurePointer pointer) {
      return withoutPointer(true, false, Input.CONST, asReference(pointer));
    }

    @Override
    public TypeRules visitCallback(Type.Callback callback) {
      return withoutPointer(
          false,
          true,
          Input.NONE,
          Quoted.of(callback.mappingName()) + ", which is a pointer to a function already");
    }

    @Override
    public TypeRules visitArray(Type.Array array) {
      Input element = of(array.element()).input();
      return withoutPointer(
          true, false, element == Input.CONST ? element : Input.ANYWAY, asReference(array));
    }

    @Override
    public TypeRules visitInlineArray(Type.InlineArray array) {
      return withoutPointer(false, false, Input.NONE, asReference(array));
    }

    @Override
    public TypeRules visitInlineText(Type.InlineText text) {
      return withoutPointer(false, false, Input.NONE, asReference(text));
    }

    private static String asReference(Type type) {
      return "a " + Quoted.of(type.mappingName()) + " that is \"ref\" or \"out\"";
    }
  }
}
