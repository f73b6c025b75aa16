package io.ekkogen.model;

import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * What a function or callback returns.
 *
 * @param nullable whether NULL may be returned, where it can be told
 * @param owned whether a returned handle is the caller's to close
 * @param owner the parameter whose closing ends the life of a returned handle
 * @param same the parameter that a returned handle is, unless its address has changed
 * @param free what releases returned memory
 * @param fullRange whether scripts get sizes above 2^53 - 1, as bigints
 * @param length how many elements a returned array has, or code units a returned text
 * @param terminated whether a returned array ends with a zero or NULL
 * @param within the text that the returned pointer leads into: the value is an index
 */
public record Result(
    Type type,
    boolean nullable,
    boolean owned,
    Optional<Parameter> owner,
    Optional<Parameter> same,
    boolean fullRange,
    Optional<Release> free,
    Optional<Length> length,
    boolean terminated,
    Optional<Parameter> within,
    Optional<Text> doc) {

  /** Nothing. */
  public static final Result VOID =
      new Result(
          Type.Void.VOID,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());

  /** Whether it is the caller's to release: memory that is freed, or a handle that is closed. */
  public boolean isGiven() {
    return free.isPresent() || owned && type.asHandle().isPresent();
  }

  /** Whether a reference is added for the caller, who closes the handle all the same. */
  public boolean isReferenced() {
    return !owned && type.asHandle().filter(Type.Handle::isCounted).isPresent();
  }

  /** Whether the caller closes the handle, so that its close function is called. */
  public boolean isClosed() {
    return owned || isReferenced();
  }

  /** Whether the callee fills memory of the caller's with it, as with a structure by value. */
  public boolean fillsMemory() {
    return type instanceof Type.Structure;
  }

  /** Whether it is a size that scripts always get as a number. */
  public boolean isSafeSize() {
    return !fullRange && type.scalar().filter(ScalarType::isSize).isPresent();
  }
}
