package io.ekkogen.runtime.structure;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.util.function.IntFunction;

/**
 * Numbers or booleans one behind the other, which are copied in bulk. Where C's elements are of
 * another width than Java's, a {@link CScalar} says of which.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class NumberArrayType<A> extends NativeType<A> {
  private final int length;
  private final int stride;
  private final IntFunction<A> allocator;
  private final Loader<A> loader;
  private final Storer<A> storer;

  @SuppressWarnings("unchecked") // the class of what it allocates
  private NumberArrayType(
      int length, int stride, IntFunction<A> allocator, Loader<A> loader, Storer<A> storer) {
    super((Class<A>) allocator.apply(0).getClass());
    this.length = length;
    this.stride = stride;
    this.allocator = allocator;
    this.loader = loader;
    this.storer = storer;
  }

  /** Fills an array with what is in memory. */
  @FunctionalInterface
  private interface Loader<A> {
    void load(StructureMemory memory, long offset, A array);
  }

  /** Copies an array to memory. */
  @FunctionalInterface
  private interface Storer<A> {
    void store(StructureMemory memory, long offset, A array, String label);
  }

  /** Writes an array to scratch memory; gives its address. */
  @FunctionalInterface
  private interface Converter<A> {
    long convert(Scratch scratch, A array, String label);
  }

  /** Arrays of {@code length} bytes. */
  public static NumberArrayType<byte[]> bytes(int length) {
    return new NumberArrayType<>(
        length,
        Byte.BYTES,
        byte[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  public static NumberArrayType<short[]> shorts(int length) {
    return new NumberArrayType<>(
        length,
        Short.BYTES,
        short[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  public static NumberArrayType<int[]> ints(int length) {
    return new NumberArrayType<>(
        length,
        Integer.BYTES,
        int[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  public static NumberArrayType<long[]> longs(int length) {
    return new NumberArrayType<>(
        length,
        Long.BYTES,
        long[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  public static NumberArrayType<float[]> floats(int length) {
    return new NumberArrayType<>(
        length,
        Float.BYTES,
        float[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  public static NumberArrayType<double[]> doubles(int length) {
    return new NumberArrayType<>(
        length,
        Double.BYTES,
        double[]::new,
        (memory, offset, array) -> memory.read(offset, array, 0, length),
        (memory, offset, array, label) -> memory.write(offset, array, 0, length));
  }

  /** Booleans of {@code INT32} (BOOL) or {@code UINT8} ({@code _Bool}): any bit means true. */
  public static NumberArrayType<boolean[]> booleans(int length, CScalar type) {
    return converted(
        length,
        type,
        boolean[]::new,
        (memory, offset, array) -> NativeArrays.copyOut(memory.address() + offset, array, type),
        (scratch, array, label) -> NativeArrays.copyIn(scratch, array, type));
  }

  /** Elements of {@code CLONG}, {@code CULONG}, {@code SSIZE} or {@code SIZE}. */
  public static NumberArrayType<long[]> longs(int length, CScalar type) {
    return converted(
        length,
        type,
        long[]::new,
        (memory, offset, array) -> NativeArrays.copyOut(memory.address() + offset, array, type),
        (scratch, array, label) -> NativeArrays.copyIn(scratch, array, type, label));
  }

  /** Elements of {@code WCHAR}. */
  public static NumberArrayType<int[]> ints(int length, CScalar type) {
    return converted(
        length,
        type,
        int[]::new,
        (memory, offset, array) -> NativeArrays.copyOut(memory.address() + offset, array, type),
        (scratch, array, label) -> NativeArrays.copyIn(scratch, array, type, label));
  }

  private static <A> NumberArrayType<A> converted(
      int length,
      CScalar type,
      IntFunction<A> allocator,
      Loader<A> loader,
      Converter<A> converter) {
    int stride = type.size(Platform.current());
    return new NumberArrayType<>(
        length,
        stride,
        allocator,
        loader,
        (memory, offset, array, label) -> {
          Scratch scratch = Scratch.enter();
          try {
            long converted = converter.convert(scratch, array, label);
            memory.copyFrom(converted, offset, length * stride);
          } finally {
            scratch.leave();
          }
        });
  }

  int length() {
    return length;
  }

  /** Of an element, in bytes. */
  int stride() {
    return stride;
  }

  @Override
  public int size() {
    return Math.multiplyExact(length, stride);
  }

  @Override
  public A load(StructureMemory memory, long offset) {
    A array = allocator.apply(length);
    try {
      loader.load(memory, offset, array);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  /**
   * @throws NullPointerException when there is no array
   * @throws IllegalArgumentException when it has more elements, or fewer, or one does not fit its
   *     type on this platform
   */
  @Override
  public void store(StructureMemory memory, long offset, A array, String label) {
    requireLength(array, length, label);
    storer.store(memory, offset, array, label);
  }

  static void requireLength(Object array, int length, String label) {
    if (array == null) {
      throw new NullPointerException(label + " must not be null");
    }
    int actual = Array.getLength(array);
    if (actual != length) {
      throw new IllegalArgumentException(
          "%s must have %d elements, not %d".formatted(label, length, actual));
    }
  }
}
