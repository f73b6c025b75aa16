package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.INVALID_ENCODING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.json.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a mapping's bytes strictly: invalid UTF-8 is an error. */
final class Utf8 {
  private Utf8() {}

  /** Decodes the text, without its byte order mark; empty after a report about invalid UTF-8. */
  static Optional<SourceText> decode(String fileName, byte[] content, Diagnostics diagnostics) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars = CharBuffer.allocate(content.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
    String decoded = chars.flip().toString();
    SourceText text =
        new SourceText(fileName, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    if (!result.isError()) {
      return Optional.of(text);
    }
    diagnostics.report(
        INVALID_ENCODING,
        text.locate(text.text().length(), 1),
        String.format("byte 0x%02X is not valid UTF-8", bytes.get(bytes.position())),
        Optional.of("UTF-8"),
        hint(content));
    return Optional.empty();
  }

  private static Optional<String> hint(byte[] content) {
    boolean utf16 =
        content.length >= 2
            && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF
            && ((content[0] & 0xFF) == 0xFE || (content[0] & 0xFF) == 0xFF);
    return Optional.of(
        utf16 ? "the file looks like UTF-16; save it as UTF-8" : "save the file as UTF-8");
  }
}
