package io.ekkogen.emit;

import java.util.HexFormat;

/** How Java, JavaScript and properties files write a character that is not printable ASCII. */
public final class UnicodeEscape {
  private static final HexFormat HEX = HexFormat.of();

  private UnicodeEscape() {}

  /** Appends {@code c}, as its number unless it is printable ASCII. */
  public static void append(StringBuilder text, char c) {
    if (c < ' ' || c > '~') {
      text.append("\\u").append(HEX.toHexDigits(c));
    } else {
      text.append(c);
    }
  }
}
