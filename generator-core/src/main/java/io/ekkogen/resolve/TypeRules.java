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
 * @param insteadOfPointer what to write instead of a pointer to it; empty where there are pointers
 */
record TypeRules(boolean isFreed, boolean isGlobal, Optional<String> insteadOfPointer) {
  private static final TypeRules SCALAR = new TypeRules(false, true, Optional.empty());

  static TypeRules of(Type type) {
    return type.accept(new Kinds());
  }

  private static TypeRules withoutPointer(boolean isFreed, boolean isGlobal, String instead) {
    return new TypeRules(isFreed, isGlobal, Optional.of(instead));
  }

  private static final class Kinds implements Type.Visitor<TypeRules> {

    @Override
    public TypeRules visitVoid() {
      return withoutPointer(false, false, "\"IntPtr\", which points at anything");
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
          "\"string[]\" for an array of them; for a pointer that the function stores, an \"IntPtr\""
              + " that is \"out\"; for text that it writes, a \"string\" that is \"out\", with a"
              + " \"length\"");
    }

    @Override
    public TypeRules visitHandle(Type.Handle handle) {
      return withoutPointer(
          false,
          false,
          Quoted.of(handle.mappingName())
              + ", which is a pointer already; \"ref\" or \"out\" for a pointer to it");
    }

    @Override
    public TypeRules visitStruct(Type.Structure struct) {
      return new TypeRules(false, false, Optional.empty());
    }

    @Override
    public TypeRules visitStructPointer(Type.StructurePointer pointer) {
      return withoutPointer(true, false, asReference(pointer));
    }

    @Override
    public TypeRules visitCallback(Type.Callback callback) {
      return withoutPointer(
          false,
          true,
          Quoted.of(callback.mappingName()) + ", which is a pointer to a function already");
    }

    @Override
    public TypeRules visitArray(Type.Array array) {
      return withoutPointer(true, false, asReference(array));
    }

    @Override
    public TypeRules visitInlineArray(Type.InlineArray array) {
      return withoutPointer(false, false, asReference(array));
    }

    @Override
    public TypeRules visitInlineText(Type.InlineText text) {
      return withoutPointer(false, false, asReference(text));
    }

    private static String asReference(Type type) {
      return "a " + Quoted.of(type.mappingName()) + " that is \"ref\" or \"out\"";
    }
  }
}
