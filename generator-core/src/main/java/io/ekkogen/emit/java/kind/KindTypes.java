package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Result;

/**
 * The Java types of a kind of type.
 *
 * @param value of a value; of a structure its class, whether it is passed by value or not
 * @param result of a result, and of an argument that is not a reference
 * @param reference of an argument that is {@code ref} or {@code out}
 * @param hostArgument of an argument of the host's method
 * @param hostConstant of the host's, of memory that is only read
 * @param hostReference of the host's, where it is {@code ref} or {@code out}
 * @param hostResult of a result that glue is given
 * @param hostCopy of a result that is released, so that glue is given a copy
 */
public record KindTypes(
    TypeName value,
    TypeName result,
    TypeName reference,
    TypeName hostArgument,
    TypeName hostConstant,
    TypeName hostReference,
    TypeName hostResult,
    TypeName hostCopy) {

  /** Of a kind whose results are of the type of its values, and copied for scripts if at all. */
  public static KindTypes of(
      TypeName value,
      TypeName reference,
      TypeName hostArgument,
      TypeName hostReference,
      TypeName hostResult) {
    return new KindTypes(
        value, value, reference, hostArgument, hostArgument, hostReference, hostResult, hostResult);
  }

  /** These types, where the host takes a block for memory that is only read. */
  KindTypes withConstantBlocks() {
    return new KindTypes(
        value,
        result,
        reference,
        hostArgument,
        JavaTypes.NATIVE_BLOCK,
        hostReference,
        hostResult,
        hostCopy);
  }

  /** Of a kind that is the same everywhere. */
  static KindTypes same(TypeName type) {
    return of(type, type, type, type, type);
  }

  /** The type of an argument of the typed interface. */
  public TypeName argument(Direction direction) {
    return switch (direction) {
      case IN -> result;
      case CONST -> value;
      case REF, OUT -> reference;
    };
  }

  /** The type of an argument of the host's method. */
  public TypeName hostArgument(Direction direction) {
    return switch (direction) {
      case IN -> hostArgument;
      case CONST -> hostConstant;
      case REF, OUT -> hostReference;
    };
  }

  /** The type of a result that glue is given. */
  public TypeName hostResult(Result returns) {
    return returns.free().isPresent() ? hostCopy : hostResult;
  }
}
