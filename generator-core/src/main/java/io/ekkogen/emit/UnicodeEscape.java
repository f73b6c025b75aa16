package io.ekkogen.emit;

import java.util.HexFormat;

/** Escapes characters for Java, JavaScript and properties files. */
public final class UnicodeEscape {
  private static final HexFormat HEX = HexFormat.of();

  private UnicodeEscape() {}

  /** Appends {@code c}, escaped unless it is printable ASCII. */
  public static void append(StringBuilder text, char c) {
    if (c < ' ' || c > '~') {
      text.append("\\u").append(HEX.toHexDigits(c));
    } else {
      text.append(c);
    }
  }
}
