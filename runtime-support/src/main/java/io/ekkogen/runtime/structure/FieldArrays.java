package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.lang.ref.Reference;
import java.util.function.ToLongFunction;

/**
 * Arrays that lie inside structures.
 *
 * <p>{@code load} fills the array that a field holds, or a new one where that has another length,
 * and gives it. {@code store} throws NullPointerException for null, and IllegalArgumentException
 * for an array of another length; the label names the field in messages, such as {@code
 * Line.weights}. Where C's elements are of another kind than Java's, a {@link CScalar} tells which.
 */
public final class FieldArrays {
  private FieldArrays() {}

  public static byte[] load(StructureMemory memory, long offset, byte[] current, int length) {
    byte[] array = current != null && current.length == length ? current : new byte[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, byte[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  public static short[] load(StructureMemory memory, long offset, short[] current, int length) {
    short[] array = current != null && current.length == length ? current : new short[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, short[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  public static int[] load(StructureMemory memory, long offset, int[] current, int length) {
    int[] array = current != null && current.length == length ? current : new int[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, int[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  public static long[] load(StructureMemory memory, long offset, long[] current, int length) {
    long[] array = current != null && current.length == length ? current : new long[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, long[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  public static float[] load(StructureMemory memory, long offset, float[] current, int length) {
    float[] array = current != null && current.length == length ? current : new float[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, float[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  public static double[] load(StructureMemory memory, long offset, double[] current, int length) {
    double[] array = current != null && current.length == length ? current : new double[length];
    memory.read(offset, array, 0, length);
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, double[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    memory.write(offset, array, 0, length);
  }

  /** An element that still has its address remains the same object. */
  public static Pointer[] load(StructureMemory memory, long offset, Pointer[] current, int length) {
    Pointer[] array = current != null && current.length == length ? current : new Pointer[length];
    try {
      NativeArrays.copyOut(memory.address() + offset, array);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  public static void store(
      StructureMemory memory, long offset, Pointer[] array, int length, String label) {
    check(array == null ? -1 : array.length, length, label);
    for (int i = 0; i < length; i++) {
      memory.setPointer(offset + (long) i * Native.POINTER_SIZE, array[i]);
    }
  }

  /** Booleans of {@code INT32} (BOOL) or {@code UINT8} ({@code _Bool}). */
  public static boolean[] loadBooleans(
      StructureMemory memory, long offset, int length, CScalar type) {
    boolean[] array = new boolean[length];
    try {
      NativeArrays.copyOut(memory.address() + offset, array, type);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  public static void store(
      StructureMemory memory,
      long offset,
      boolean[] array,
      int length,
      CScalar type,
      String label) {
    check(array == null ? -1 : array.length, length, label);
    store(memory, offset, length, type, scratch -> NativeArrays.copyIn(scratch, array, type));
  }

  /** Elements of {@code CLONG}, {@code CULONG}, {@code SSIZE} or {@code SIZE}. */
  public static long[] loadLongs(StructureMemory memory, long offset, int length, CScalar type) {
    long[] array = new long[length];
    try {
      NativeArrays.copyOut(memory.address() + offset, array, type);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  /**
   * @throws IllegalArgumentException when an element does not fit its type on this platform, too
   */
  public static void store(
      StructureMemory memory, long offset, long[] array, int length, CScalar type, String label) {
    check(array == null ? -1 : array.length, length, label);
    store(
        memory, offset, length, type, scratch -> NativeArrays.copyIn(scratch, array, type, label));
  }

  /** Elements of {@code WCHAR}. */
  public static int[] loadInts(StructureMemory memory, long offset, int length, CScalar type) {
    int[] array = new int[length];
    try {
      NativeArrays.copyOut(memory.address() + offset, array, type);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  /**
   * @throws IllegalArgumentException when an element does not fit its type on this platform, too
   */
  public static void store(
      StructureMemory memory, long offset, int[] array, int length, CScalar type, String label) {
    check(array == null ? -1 : array.length, length, label);
    store(
        memory, offset, length, type, scratch -> NativeArrays.copyIn(scratch, array, type, label));
  }

  private static void store(
      StructureMemory memory,
      long offset,
      int length,
      CScalar type,
      ToLongFunction<Scratch> copyIn) {
    Scratch scratch = Scratch.enter();
    try {
      int bytes = length * type.size(Platform.current());
      Pointer converted = new Pointer(copyIn.applyAsLong(scratch));
      memory.write(offset, converted.getByteArray(0, bytes), 0, bytes);
    } finally {
      scratch.leave();
    }
  }

  /** Pointers to text, as {@link FieldText#load}. */
  public static String[] loadTexts(
      StructureMemory memory, long offset, int length, NativeEncoding encoding) {
    String[] array = new String[length];
    for (int i = 0; i < length; i++) {
      array[i] = FieldText.load(memory, offset + (long) i * Native.POINTER_SIZE, encoding);
    }
    return array;
  }

  /** Pointers to text, as {@link FieldText#store}. */
  public static void store(
      StructureMemory memory,
      long offset,
      String[] array,
      int length,
      NativeEncoding encoding,
      String label) {
    check(array == null ? -1 : array.length, length, label);
    for (int i = 0; i < length; i++) {
      long place = offset + (long) i * Native.POINTER_SIZE;
      FieldText.store(memory, place, array[i], encoding, label + "[" + i + "]");
    }
  }

  /**
   * Checks the length of an array.
   *
   * @throws NullPointerException when {@code actual} is negative, for an array that is null
   * @throws IllegalArgumentException when it is not {@code length}
   */
  public static void check(int actual, int length, String label) {
    if (actual < 0) {
      throw new NullPointerException(label + " must not be null");
    }
    if (actual != length) {
      throw new IllegalArgumentException(
          "%s must have %d elements, not %d".formatted(label, length, actual));
    }
  }
}
