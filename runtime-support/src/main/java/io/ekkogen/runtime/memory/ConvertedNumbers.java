package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import java.lang.reflect.Array;
import java.util.function.IntFunction;

/**
 * Numbers that have another width in C, or booleans. They are copied through an array of C's
 * numbers.
 *
 * @param <A> the array in Java
 * @param <R> the array of C's numbers
 */
record ConvertedNumbers<A, R>(
    ElementType<R> raw,
    IntFunction<A> allocator,
    ToNative<A, R> toNative,
    FromNative<R, A> fromNative)
    implements ElementType<A> {

  /** Converts one element of {@code array}, or refuses it. */
  @FunctionalInterface
  interface ToNative<A, R> {
    void convert(A array, int index, R raw, String label);
  }

  /** Converts one of C's numbers to an element of {@code array}. */
  @FunctionalInterface
  interface FromNative<R, A> {
    void convert(R raw, int index, A array);
  }

  @Override
  public int size() {
    return raw.size();
  }

  @Override
  public A newArray(int length) {
    return allocator.apply(length);
  }

  @Override
  public void load(Pointer memory, long offset, A array, int count) {
    R numbers = raw.newArray(count);
    raw.load(memory, offset, numbers, count);
    for (int i = 0; i < count; i++) {
      fromNative.convert(numbers, i, array);
    }
  }

  @Override
  public void store(Pointer memory, long offset, A array, String label) {
    int length = Array.getLength(array);
    R numbers = raw.newArray(length);
    for (int i = 0; i < length; i++) {
      toNative.convert(array, i, numbers, label);
    }
    raw.store(memory, offset, numbers, label);
  }
}
