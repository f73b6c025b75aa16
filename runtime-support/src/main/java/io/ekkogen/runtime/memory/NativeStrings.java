package io.ekkogen.runtime.memory;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;

/**
 * Strings between Java and C. Memory that is made here is scratch memory, valid until its frame is
 * left, except that of {@link #allocate}.
 *
 * <p>A string that goes to C must not contain a NUL, which would end it early unless it has a
 * length, nor a character that the encoding does not have, such as a lone surrogate: that is an
 * {@link IllegalArgumentException} whose message begins with the label, such as {@code open: path}.
 * Malformed text from C becomes U+FFFD.
 */
public final class NativeStrings {
  private NativeStrings() {}

  /** The address of a copy of {@code text} with its terminator; 0 for null. */
  public static long copyIn(Scratch scratch, String text, NativeEncoding encoding, String label) {
    if (text == null) {
      return 0;
    }
    long copy = encoding.isUtf8() ? scratch.copyShortAscii(text) : 0;
    return copy == 0
        ? scratch.copy(NativeText.encode(text, encoding, label), encoding.unit())
        : copy;
  }

  /**
   * The address of a copy of {@code text}, which may have zeros in it, with a terminator; 0 for
   * null.
   *
   * @param units how many code units the callee reads
   * @param length names {@code units} in messages
   * @throws IllegalArgumentException when that is negative, or more than the text has
   */
  public static long copyUnitsIn(
      Scratch scratch,
      String text,
      long units,
      NativeEncoding encoding,
      String label,
      String length) {
    if (text == null) {
      return 0;
    }
    byte[] bytes = NativeText.encodeUnits(text, encoding, label);
    int most = bytes.length / encoding.unit();
    if (units < 0 || units > most) {
      throw new IllegalArgumentException(
          "%s has %d code units of %s, but %s is %d; it must be 0…%d"
              .formatted(label, most, encoding, length, units, most));
    }
    return scratch.copy(bytes, encoding.unit());
  }

  /** How many code units a text has, without a terminator; 0 for null. */
  public static int length(String text, NativeEncoding encoding, String label) {
    return text == null
        ? 0
        : NativeText.encodeUnits(text, encoding, label).length / encoding.unit();
  }

  /**
   * Copies a C string, which remains whoever's it is.
   *
   * @param address of its first unit; 0 gives null
   * @return the text up to the first unit that is zero, behind which nothing is read
   * @throws IllegalStateException when it is over 2 GiB
   */
  public static String copy(long address, NativeEncoding encoding) {
    return address == 0
        ? null
        : NativeText.decode(address, NativeText.length(address, encoding), encoding);
  }

  /**
   * Copies a text of a given length, which may have zeros in it and needs no terminator.
   *
   * @param address of its first unit; 0 gives null
   * @param units its length in code units
   * @param label names the text in messages, such as {@code column_text}
   * @throws IllegalStateException when the length is negative, or over 2 GiB
   */
  public static String copyUnits(long address, long units, NativeEncoding encoding, String label) {
    if (address == 0) {
      return null;
    }
    long largest = Scratch.LARGEST / encoding.unit();
    if (units < 0 || units > largest) {
      throw new IllegalStateException(
          label + ": the length of a text must be 0…" + largest + " code units, not " + units);
    }
    return NativeText.decode(address, (int) units * encoding.unit(), encoding);
  }

  /**
   * The bytes of {@code text}, without a terminator.
   *
   * @throws IllegalArgumentException when the text has a NUL, or what the encoding lacks
   */
  public static byte[] encode(String text, NativeEncoding encoding, String label) {
    return NativeText.encode(text, encoding, label);
  }

  /** Like {@link #encode}, of a text that may have zeros in it. */
  public static byte[] encodeUnits(String text, NativeEncoding encoding, String label) {
    return NativeText.encodeUnits(text, encoding, label);
  }

  /**
   * Memory with a copy of {@code text} and a terminator, which lives as long as the object; throws
   * as {@link #encode}.
   */
  public static Memory allocate(String text, NativeEncoding encoding, String label) {
    return allocate(NativeText.encode(text, encoding, label), encoding);
  }

  /** Like {@link #allocate}, of a text that may have zeros in it. */
  public static Memory allocateUnits(String text, NativeEncoding encoding, String label) {
    return allocate(NativeText.encodeUnits(text, encoding, label), encoding);
  }

  private static Memory allocate(byte[] bytes, NativeEncoding encoding) {
    Memory memory = NativeAllocator.current().memory((long) bytes.length + encoding.unit());
    memory.write(0, bytes, 0, bytes.length);
    memory.setMemory(bytes.length, encoding.unit(), (byte) 0);
    return memory;
  }

  /** Code units of a buffer that is as large as {@code text} with its terminator; 0 for null. */
  public static long units(CharSequence text, NativeEncoding encoding, String label) {
    return text == null
        ? 0
        : NativeText.encode(text.toString(), encoding, label).length / encoding.unit() + 1L;
  }

  /** Code units of a C string with its terminator; 0 for NULL. */
  public static long unitsAt(long address, NativeEncoding encoding) {
    return address == 0 ? 0 : NativeText.length(address, encoding) / encoding.unit() + 1L;
  }

  /**
   * The address of a zeroed text buffer.
   *
   * @param units its size in code units, terminator included
   * @throws IllegalArgumentException when that is negative, or over 2 GiB
   */
  public static long room(Scratch scratch, long units, NativeEncoding encoding, String label) {
    return scratch.allocateZeroed(bufferSize(units, encoding, label));
  }

  /**
   * The address of a text buffer that holds {@code text}, and zeros behind it; 0 for null.
   *
   * @param units its size in code units, terminator included
   * @throws IllegalArgumentException when text and terminator do not fit, too
   */
  public static long copyIn(
      Scratch scratch, CharSequence text, long units, NativeEncoding encoding, String label) {
    if (text == null) {
      return 0;
    }
    byte[] bytes = fitting(text, units, encoding, label);
    return scratch.copy(bytes, bufferSize(units, encoding, label) - bytes.length);
  }

  /** Writes {@code text} and a terminator into a buffer; throws as the last {@link #copyIn}. */
  public static void store(
      long address, CharSequence text, long units, NativeEncoding encoding, String label) {
    byte[] bytes = fitting(text, units, encoding, label);
    Pointer buffer = new Pointer(address);
    buffer.write(0, bytes, 0, bytes.length);
    buffer.setMemory(bytes.length, encoding.unit(), (byte) 0);
  }

  private static byte[] fitting(
      CharSequence text, long units, NativeEncoding encoding, String label) {
    int size = bufferSize(units, encoding, label);
    byte[] bytes = NativeText.encode(text.toString(), encoding, label);
    if (size - bytes.length < encoding.unit()) {
      throw new IllegalArgumentException(
          "%s needs %d code units of %s with its terminator, but the buffer's size is %d"
              .formatted(label, bytes.length / encoding.unit() + 1, encoding, units));
    }
    return bytes;
  }

  private static int bufferSize(long units, NativeEncoding encoding, String label) {
    long largest = Scratch.LARGEST / encoding.unit();
    if (units < 0 || units > largest) {
      throw new IllegalArgumentException(
          label + ": the buffer's size must be 0…" + largest + " code units, not " + units);
    }
    return (int) units * encoding.unit();
  }

  /**
   * Copies what the callee left in a buffer.
   *
   * @param units that were reserved, not negative; where none of them is zero, all are text
   * @throws IllegalStateException when none is zero, and they are over 2 GiB
   */
  public static String copy(long address, long units, NativeEncoding encoding) {
    return NativeText.decode(address, NativeText.length(address, units, encoding), encoding);
  }

  /**
   * Replaces what {@code target} holds by what {@link #copy(long, long, NativeEncoding)} gives;
   * null takes nothing.
   */
  public static void copyOut(
      long address, long units, NativeEncoding encoding, StringBuilder target) {
    if (target != null) {
      replace(target, copy(address, units, encoding));
    }
  }

  /**
   * Like {@link #copyOut}, of a text of a given length, which may have zeros in it and needs no
   * terminator.
   *
   * @param units not more than were reserved
   */
  public static void copyUnitsOut(
      long address, long units, NativeEncoding encoding, StringBuilder target) {
    if (target != null) {
      replace(target, NativeText.decode(address, (int) units * encoding.unit(), encoding));
    }
  }

  private static void replace(StringBuilder target, String text) {
    target.setLength(0);
    target.append(text);
  }
}
