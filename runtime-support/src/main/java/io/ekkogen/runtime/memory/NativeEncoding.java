package io.ekkogen.runtime.memory;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How C writes text: a charset, in code units of 1, 2 or 4 bytes, ended by a unit that is zero.
 * {@code utf-16} and {@code utf-32} are in the machine's byte order and have no byte order mark.
 */
public final class NativeEncoding {
  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private static final boolean WINDOWS = Platform.current().os() == OperatingSystem.WINDOWS;

  public static final NativeEncoding UTF_8 = new NativeEncoding(StandardCharsets.UTF_8, 1);
  public static final NativeEncoding LATIN_1 = new NativeEncoding(StandardCharsets.ISO_8859_1, 1);
  public static final NativeEncoding UTF_16 =
      new NativeEncoding(LITTLE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
  public static final NativeEncoding UTF_32 =
      new NativeEncoding(Charset.forName(LITTLE ? "UTF-32LE" : "UTF-32BE"), 4);

  /** {@code wchar_t}: UTF-16 on Windows, UTF-32 elsewhere. */
  public static final NativeEncoding WIDE = WINDOWS ? UTF_16 : UTF_32;

  /** {@code ansi}: UTF-8, except on Windows, where it is the active code page. */
  public static final NativeEncoding ANSI = WINDOWS ? activeCodePage() : UTF_8;

  private final Charset charset;
  private final int unit;
  private final double largestCharacter;

  NativeEncoding(Charset charset, int unit) {
    this.charset = charset;
    this.unit = unit;
    largestCharacter = charset.newEncoder().maxBytesPerChar();
  }

  /**
   * The encoding that a mapping names.
   *
   * @param name {@code ansi}, {@code utf-8}, {@code utf-16}, {@code utf-32}, {@code latin1}, or the
   *     name of a Java charset
   * @throws IllegalArgumentException when {@link #isUsable} is false
   */
  public static NativeEncoding of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is no encoding for C strings: ansi, utf-8, utf-16, utf-32, latin1 or"
                        + " the name of a Java charset that can encode and writes no byte order"
                        + " mark expected"));
  }

  /** Whether text can be passed in the encoding of this name. */
  public static boolean isUsable(String name) {
    return find(name).isPresent();
  }

  private static Optional<NativeEncoding> find(String name) {
    if (name.toLowerCase(Locale.ROOT).equals("ansi")) {
      return Optional.of(ANSI);
    }
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
    // Java's own UTF-16 writes a byte order mark, its UTF-32 is big-endian everywhere.
    return switch (charset.name()) {
      case "UTF-16" -> Optional.of(UTF_16);
      case "UTF-32" -> Optional.of(UTF_32);
      default -> {
        OptionalInt unit = terminator(charset);
        yield unit.isPresent()
            ? Optional.of(new NativeEncoding(charset, unit.getAsInt()))
            : Optional.empty();
      }
    };
  }

  /** How many bytes end a string: those of an encoded NUL, if that is one zero unit. */
  private static OptionalInt terminator(Charset charset) {
    if (!charset.canEncode()) {
      return OptionalInt.empty();
    }
    try {
      ByteBuffer nul = charset.newEncoder().encode(CharBuffer.wrap("\0"));
      int size = nul.remaining();
      while (nul.hasRemaining()) {
        if (nul.get() != 0) {
          return OptionalInt.empty();
        }
      }
      return size == 1 || size == 2 || size == 4 ? OptionalInt.of(size) : OptionalInt.empty();
    } catch (CharacterCodingException e) {
      return OptionalInt.empty();
    }
  }

  private static NativeEncoding activeCodePage() {
    return find(System.getProperty("sun.jnu.encoding", "windows-1252")).orElse(LATIN_1);
  }

  /** The Java charset's name. */
  public String name() {
    return charset.name();
  }

  /** The bytes of a code unit: 1, 2 or 4. */
  public int unit() {
    return unit;
  }

  Charset charset() {
    return charset;
  }

  /** The most bytes that one {@code char} of Java's takes. */
  double largestCharacter() {
    return largestCharacter;
  }

  /** Whether it has every Unicode character. */
  boolean isUnicode() {
    return charset.name().startsWith("UTF-");
  }

  boolean isUtf8() {
    return charset == StandardCharsets.UTF_8;
  }

  /** The byte order of units of several bytes. */
  ByteOrder order() {
    return charset.name().endsWith("BE") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  @Override
  public String toString() {
    return name();
  }
}
