package io.ekkogen.runtime;

/**
 * A pointer to a pointer to the first of several elements: an {@code out} array in memory that
 * native code gives, which is copied.
 *
 * @param <A> the array, such as {@code int[]}
 */
public final class ArrayByReference<A> extends ObjectByReference<A> {

  /** Creates a reference to null. */
  public ArrayByReference() {
    super(null);
  }
}
