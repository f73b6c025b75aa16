package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import java.lang.reflect.Array;
import java.util.function.IntFunction;

/**
 * Numbers that are the same bytes in Java and in C.
 *
 * <p>This is a record because the JIT compiler takes the fields of a constant record for constants,
 * too: a copy through {@code NumberTypes.INT} is a direct call of JNA's method.
 */
record Numbers<A>(
    int size, IntFunction<A> allocator, Copier<A> reader, Copier<A> writer, Stager<A> stager)
    implements ElementType<A> {

  /** JNA's methods that copy arrays, such as {@link Pointer#read(long, int[], int, int)}. */
  @FunctionalInterface
  interface Copier<A> {
    void copy(Pointer memory, long offset, A array, int begin, int count);
  }

  /** Copies an array to scratch memory and returns its address. */
  @FunctionalInterface
  interface Stager<A> {
    long copy(Scratch scratch, A array);
  }

  @Override
  public long copyIn(Scratch scratch, A array, String label) {
    return array == null ? 0 : stager.copy(scratch, array);
  }

  @Override
  public A newArray(int length) {
    return allocator.apply(length);
  }

  @Override
  public void load(Pointer memory, long offset, A array, int count) {
    reader.copy(memory, offset, array, 0, count);
  }

  @Override
  public void store(Pointer memory, long offset, A array, String label) {
    writer.copy(memory, offset, array, 0, Array.getLength(array));
  }
}
