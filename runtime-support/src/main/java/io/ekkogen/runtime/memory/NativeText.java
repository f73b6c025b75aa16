package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text to bytes and back: strict on the way in, forgiving on the way out. */
final class NativeText {
  private static final char REPLACEMENT = '\uFFFD';

  private static final NativeBytes BYTES = JnaBytes.orService();

  private NativeText() {}

  /**
   * The bytes of {@code text}, without a terminator.
   *
   * @throws IllegalArgumentException for what {@link NativeStrings} refuses
   */
  static byte[] encode(String text, NativeEncoding encoding, String label) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new IllegalArgumentException(
          label + " has a NUL at index " + nul + ", where the C string would end");
    }
    return encodeUnits(text, encoding, label);
  }

  /** As {@link #encode}, of a text that may have zeros in it. */
  static byte[] encodeUnits(String text, NativeEncoding encoding, String label) {
    if (text.length() * encoding.largestCharacter() > Scratch.LARGEST) {
      throw new IllegalArgumentException(
          "%s has %d characters, which may take over %d bytes in %s"
              .formatted(label, text.length(), Scratch.LARGEST, encoding));
    }
    return encoding.isUnicode()
        ? encodeUnicode(text, encoding, label)
        : encodeStrictly(text, encoding, label);
  }

  /** Nothing but a lone surrogate is missing here, and finding one is quicker than an encoder. */
  private static byte[] encodeUnicode(String text, NativeEncoding encoding, String label) {
    byte[] bytes = text.getBytes(encoding.charset());
    return isAscii(bytes, text) ? bytes : checkUnicode(text, bytes, encoding, label);
  }

  /** Whether a text has as many bytes as characters, each the same. */
  private static boolean isAscii(byte[] bytes, String text) {
    return bytes.length == text.length()
        && new String(bytes, StandardCharsets.ISO_8859_1).equals(text);
  }

  private static byte[] checkUnicode(
      String text, byte[] bytes, NativeEncoding encoding, String label) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      if (Character.isSurrogate(character)) {
        if (i + 1 == length || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
          throw unmappable(text, i, encoding, label);
        }
        i++;
      }
    }
    return bytes;
  }

  private static byte[] encodeStrictly(String text, NativeEncoding encoding, String label) {
    CharsetEncoder encoder =
        encoding
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.wrap(text);
    ByteBuffer bytes =
        ByteBuffer.allocate((int) Math.ceil(text.length() * encoding.largestCharacter()));
    CoderResult result = encoder.encode(characters, bytes, true);
    if (result.isUnderflow()) {
      result = encoder.flush(bytes);
    }
    if (!result.isUnderflow()) {
      throw unmappable(text, characters.position(), encoding, label);
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  private static IllegalArgumentException unmappable(
      String text, int index, NativeEncoding encoding, String label) {
    return new IllegalArgumentException(
        "%s cannot be written in %s: the character at index %d (U+%04X) has no place in it"
            .formatted(label, encoding, index, text.codePointAt(index)));
  }

  /** The text of {@code length} bytes; what is malformed becomes U+FFFD. */
  static String decode(long address, int length, NativeEncoding encoding) {
    if (encoding.unit() == 1 || !encoding.isUnicode()) {
      return new String(BYTES.copy(address, length), encoding.charset());
    }
    ByteBuffer memory = new Pointer(address).getByteBuffer(0, length).order(encoding.order());
    return encoding.unit() == 2
        ? decodeUtf16(memory.asCharBuffer())
        : decodeUtf32(memory.asIntBuffer());
  }

  /** Java's own decoder drops a valid character behind a lone surrogate. */
  private static String decodeUtf16(CharBuffer memory) {
    char[] characters = new char[memory.remaining()];
    memory.get(characters);
    for (int i = 0; i < characters.length; i++) {
      if (Character.isSurrogate(characters[i])) {
        if (i + 1 < characters.length
            && Character.isSurrogatePair(characters[i], characters[i + 1])) {
          i++;
        } else {
          characters[i] = REPLACEMENT;
        }
      }
    }
    return new String(characters);
  }

  /** Java's own decoder lets surrogates through, and drops a byte order mark. */
  private static String decodeUtf32(IntBuffer memory) {
    int[] codePoints = new int[memory.remaining()];
    memory.get(codePoints);
    for (int i = 0; i < codePoints.length; i++) {
      if (!Character.isValidCodePoint(codePoints[i])
          || Character.getType(codePoints[i]) == Character.SURROGATE) {
        codePoints[i] = REPLACEMENT;
      }
    }
    return new String(codePoints, 0, codePoints.length);
  }

  /**
   * How many bytes stand before the terminator. Nothing behind it is read: the memory may end
   * there.
   *
   * @throws IllegalStateException when they are more than a Java string can be
   */
  static int length(long address, NativeEncoding encoding) {
    if (encoding.unit() != 1) {
      return length(address, Long.MAX_VALUE, encoding);
    }
    long length = BYTES.length(address);
    if (length >= Scratch.LARGEST) {
      throw unterminated(address);
    }
    return (int) length;
  }

  /**
   * Like the other overload, but at most {@code units} units are read, and are all text if none is
   * zero.
   *
   * @param units not negative
   */
  static int length(long address, long units, NativeEncoding encoding) {
    int unit = encoding.unit();
    int size = (int) Math.min(units, Scratch.LARGEST / unit) * unit;
    ByteBuffer memory = new Pointer(address).getByteBuffer(0, size);
    for (int offset = 0; offset < size; offset += unit) {
      if (isZero(memory, offset, unit)) {
        return offset;
      }
    }
    if (size / unit < units) {
      throw unterminated(address);
    }
    return size;
  }

  private static IllegalStateException unterminated(long address) {
    return new IllegalStateException(
        "The text at 0x%x has no terminator in its first %d bytes"
            .formatted(address, Scratch.LARGEST));
  }

  private static boolean isZero(ByteBuffer memory, int offset, int unit) {
    return switch (unit) {
      case 1 -> memory.get(offset) == 0;
      case 2 -> memory.getShort(offset) == 0;
      default -> memory.getInt(offset) == 0;
    };
  }
}
