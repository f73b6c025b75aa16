package io.ekkogen.runtime.observe;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Escapes untrusted text, so that it cannot control a terminal and stays on one line. */
public final class EscapedText {
  private EscapedText() {}

  /**
   * Decodes UTF-8 and puts it in quotation marks; invalid bytes and invisible characters are
   * written as \x00.
   */
  public static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder("\"");
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (in.hasRemaining()) {
      decoder.reset().decode(in, out, true);
      out.flip().codePoints().forEach(codePoint -> append(text, codePoint));
      out.clear();
      if (in.hasRemaining()) {
        text.append("\\x%02x".formatted(in.get()));
      }
    }
    return text.append('"').toString();
  }

  /** Escapes one line without quotation marks, such as a thread's name. */
  public static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint == '"' || codePoint == '\\') {
                escaped.append((char) codePoint);
              } else {
                append(escaped, codePoint);
              }
            });
    return escaped.toString();
  }

  private static void append(StringBuilder text, int codePoint) {
    switch (codePoint) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '"', '\\' -> text.append('\\').append((char) codePoint);
      default -> {
        if (isVisible(codePoint)) {
          text.appendCodePoint(codePoint);
        } else if (codePoint < 0x80) {
          text.append("\\x%02x".formatted(codePoint));
        } else {
          text.append("\\u{%x}".formatted(codePoint));
        }
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
