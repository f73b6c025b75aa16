package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import java.lang.reflect.Array;

/**
 * A type of values that are one behind the other in native memory. It copies arrays to and from
 * there; there is one class for each kind of type. For generated code.
 *
 * <p>A null array is a null pointer; an empty one is a pointer that must not be read.
 *
 * @param <A> arrays of it in Java, such as {@code int[]}
 */
public interface ElementType<A> {
  /** The size of an element, in bytes. */
  int size();

  /** Creates an array of zeros or nulls. */
  A newArray(int length);

  /** Loads the first {@code count} elements of an array from native memory. */
  void load(Pointer memory, long offset, A array, int count);

  /**
   * Stores an array in native memory: all of it, or nothing.
   *
   * @param label names the array in messages, such as {@code sort: points}
   * @throws IllegalArgumentException when an element does not fit its type on this platform
   */
  void store(Pointer memory, long offset, A array, String label);

  /** Like the other overload, for an array of native code at {@code address}. */
  default void store(long address, A array, String label) {
    if (array != null) {
      store(new Pointer(address), 0, array, label);
    }
  }

  /**
   * Copies an array to scratch memory before a call and returns its address; throws like {@link
   * #store}.
   */
  default long copyIn(Scratch scratch, A array, String label) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(Array.getLength(array)));
    store(new Pointer(address), 0, array, label);
    return address;
  }

  /** Reserves zeroed scratch memory for {@code length} elements and returns its address. */
  default long room(Scratch scratch, int length) {
    return scratch.allocateZeroed(bytes(length));
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  default void copyOut(long address, A array) {
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Like the other overload, for at most the first {@code count} elements. */
  default void copyOut(long address, A array, long count) {
    if (array != null) {
      int length = (int) Math.max(0, Math.min(count, Array.getLength(array)));
      load(new Pointer(address), 0, array, length);
    }
  }

  /**
   * Copies an array that native code returned or passed to a callback, and releases nothing.
   *
   * @param address of the first element; 0 gives null
   * @param label names the array in messages
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  default A copy(long address, long count, String label) {
    if (address == 0) {
      return null;
    }
    A array = newArray(checkedLength(count, label));
    load(new Pointer(address), 0, array, (int) count);
    return array;
  }

  /**
   * The length of an array of native code.
   *
   * @throws IllegalStateException when it is negative, or more than an array can have
   */
  static int checkedLength(long count, String label) {
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          label + ": a returned array must have 0…2147483647 elements, not " + count);
    }
    return (int) count;
  }

  /**
   * The size of {@code length} elements, in bytes.
   *
   * @throws IllegalArgumentException when it is over 2 GiB
   */
  default int bytes(int length) {
    return bytes(length, size());
  }

  /**
   * The size of {@code length} elements of {@code size} bytes each.
   *
   * @throws IllegalArgumentException when it is over 2 GiB
   */
  static int bytes(int length, int size) {
    long bytes = (long) length * size;
    if (bytes > Scratch.LARGEST) {
      throw new IllegalArgumentException(
          "An array of %d elements of %d bytes is over %d bytes"
              .formatted(length, size, Scratch.LARGEST));
    }
    return (int) bytes;
  }
}
