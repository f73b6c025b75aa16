package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings between Java and C. */
public final class NativeStrings {

  /** {@code ansi}: UTF-8, except on Windows, where it is the active code page. */
  public static final Charset ANSI =
      Platform.current().os() == OperatingSystem.WINDOWS
          ? Charset.forName(System.getProperty("sun.jnu.encoding", "windows-1252"))
          : StandardCharsets.UTF_8;

  private NativeStrings() {}

  /**
   * Encodes {@code text} with a zero byte at its end.
   *
   * @param label names the argument in messages, such as {@code open: path}
   * @throws IllegalArgumentException for a NUL, which would end the C string early, and for
   *     characters that the encoding does not have
   */
  public static byte[] encode(String text, Charset charset, String label) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new IllegalArgumentException(
          label + " has a NUL at index " + nul + ", where the C string would end");
    }
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.wrap(text);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            (int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()) + 1);
    CoderResult result = encoder.encode(characters, bytes, true);
    if (result.isUnderflow()) {
      result = encoder.flush(bytes);
    }
    if (!result.isUnderflow()) {
      throw new IllegalArgumentException(
          "%s cannot be written in %s: the character at index %d (U+%04X) has no place in it"
              .formatted(
                  label,
                  charset.name(),
                  characters.position(),
                  text.codePointAt(characters.position())));
    }
    return Arrays.copyOf(bytes.array(), bytes.position() + 1);
  }

  /** The address of a copy of {@code text} in scratch memory; 0 for null. See {@link #encode}. */
  public static long copyIn(Scratch scratch, String text, Charset charset, String label) {
    return text == null ? 0 : scratch.copy(encode(text, charset, label));
  }

  /**
   * Copies a C string.
   *
   * @param address of its first byte; 0 gives null
   * @return the text up to the first zero byte; bytes that are none in {@code charset} become
   *     U+FFFD
   */
  public static String copy(long address, Charset charset) {
    return address == 0 ? null : new Pointer(address).getString(0, charset.name());
  }
}
