package io.ekkogen.runtime.binding;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.IntegerRange;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.structure.NativeStructure;

/** Checks and converts arguments, for generated code. */
public final class Arguments {
  private Arguments() {}

  /**
   * The address of a structure.
   *
   * @param label names the argument in messages, such as {@code distance: p1}
   * @throws NullPointerException when it is null
   */
  public static long addressOf(NativeStructure structure, String label) {
    requireNonNull(structure, label);
    return structure.address();
  }

  /** The address of a structure; 0 for null. */
  public static long addressOf(NativeStructure structure) {
    return structure == null ? 0 : structure.address();
  }

  /** The address of a structure that the callee fills. Its memory is zeroed first. */
  public static long clearedAddressOf(NativeStructure structure, String label) {
    requireNonNull(structure, label);
    structure.clear();
    return structure.address();
  }

  /**
   * Like the other overload, but does not zero a structure that the callee also reads through
   * another argument.
   */
  public static long clearedAddressOf(
      NativeStructure structure, String label, NativeStructure... read) {
    for (NativeStructure other : read) {
      if (other == structure) {
        return addressOf(structure, label);
      }
    }
    return clearedAddressOf(structure, label);
  }

  /**
   * Zeroes an {@code out} structure, if there is one, that a failed call may have begun to fill.
   */
  public static void discard(NativeStructure structure) {
    if (structure != null) {
      structure.clear();
    }
  }

  /**
   * Checks a C {@code long}.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static long clong(long value, String label) {
    return Ranges.CLONG.check(value, label);
  }

  /**
   * Checks a C {@code unsigned long}. If it has 64 bits, every value is valid, as its bits.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static long culong(long value, String label) {
    return Ranges.CULONG.check(value, label);
  }

  /**
   * Checks an {@code ssize_t}.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static long ssize(long value, String label) {
    return Ranges.SSIZE.check(value, label);
  }

  /**
   * Checks a {@code size_t}. If it has 64 bits, every value is valid, as its bits.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static long size(long value, String label) {
    return Ranges.SIZE.check(value, label);
  }

  /**
   * Checks a {@code wchar_t}.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static int wchar(int value, String label) {
    Ranges.WCHAR.check(value, label);
    return value;
  }

  /** The address that a pointer holds; 0 for null. */
  public static long addressOf(Pointer pointer) {
    return Pointer.nativeValue(pointer);
  }

  /** A pointer to {@code address}; null for 0. */
  public static Pointer pointer(long address) {
    return address == 0 ? null : new Pointer(address);
  }

  /**
   * Checks that the length of an array fits a count whose type is narrower than {@code int}.
   *
   * @throws IllegalArgumentException when it is greater than {@code most}
   */
  public static int count(int length, int most, String label) {
    if (length > most) {
      throw new IllegalArgumentException(
          label + " is at most " + most + ", but the array has " + length + " elements");
    }
    return length;
  }

  /**
   * Rejects a count with which the callee would access memory beyond the end of an array.
   *
   * @param length the length of the array; negative if it is null, which allows every count
   * @param label names the array, such as {@code sumArray: values}
   * @param countLabel names the parameter that carries the count
   * @throws IllegalArgumentException when the count is negative, or greater than the length
   */
  public static void checkCount(long count, int length, String label, String countLabel) {
    if (length >= 0 && (count < 0 || count > length)) {
      throw new IllegalArgumentException(
          ("%s has %d elements, but %s is %d; it must be 0…%d, or native code would use memory past"
                  + " the end")
              .formatted(label, length, countLabel, count, length));
    }
  }

  /**
   * Checks a result that must not be NULL.
   *
   * @throws IllegalStateException when it is NULL
   */
  public static long requireResult(long address, String function) {
    if (address == 0) {
      throw new IllegalStateException(
          function + " returned NULL, which its mapping does not allow");
    }
    return address;
  }

  /**
   * Checks what a call stored for a handle that is never null.
   *
   * @param cell where native code was to store it
   * @throws IllegalStateException when it is NULL
   */
  public static void requireStored(long cell, String label) {
    if (NativeScalars.addressAt(cell) == 0) {
      throw new IllegalStateException(
          label + " is NULL after the call, which its mapping does not allow");
    }
  }

  /**
   * @throws NullPointerException whose message names the argument
   */
  public static void requireNonNull(Object argument, String label) {
    if (argument == null) {
      throw new NullPointerException(label + " must not be null");
    }
  }

  /** The ranges on this platform, computed when the first value is checked. */
  private static final class Ranges {
    static final IntegerRange WCHAR = of(CScalar.WCHAR);
    static final IntegerRange CLONG = of(CScalar.CLONG);
    static final IntegerRange CULONG = of(CScalar.CULONG);
    static final IntegerRange SSIZE = of(CScalar.SSIZE);
    static final IntegerRange SIZE = of(CScalar.SIZE);

    static IntegerRange of(CScalar type) {
      return IntegerRange.of(type, Platform.current());
    }
  }
}
