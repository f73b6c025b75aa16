package io.ekkogen.runtime.js.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Sets of characters that are percent-encoded in a part of a URL, as UTF-8. */
enum PercentEncoding {
  CONTROLS(""),
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>"),
  SPECIAL_QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USER_INFO(" \"#<>?^`{}/:;=@[\\]|"),
  FORM(" \"#<>?^`{}/:;=@[\\]|$&+,!'()~%");

  private final String set;

  PercentEncoding(String set) {
    this.set = set;
  }

  private boolean contains(int codePoint) {
    return codePoint < 0x20 || codePoint > 0x7e || set.indexOf(codePoint) >= 0;
  }

  void append(StringBuilder target, int codePoint) {
    if (!contains(codePoint)) {
      target.appendCodePoint(codePoint);
      return;
    }
    boolean isLoneSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    String text = isLoneSurrogate ? "\ufffd" : Character.toString(codePoint);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      target.append('%').append(hex(b >> 4)).append(hex(b));
    }
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 15);
  }

  String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints().forEach(codePoint -> append(encoded, codePoint));
    return encoded.toString();
  }

  /** Decodes each {@code %xx}, and the bytes as UTF-8, malformed ones as U+FFFD. */
  static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] input = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < input.length; i++) {
      int high = input[i] == '%' && i + 2 < input.length ? Character.digit(input[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(input[i + 2], 16);
      bytes.write(low < 0 ? input[i] : high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
