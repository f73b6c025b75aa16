package io.ekkogen.runtime.js.url;

import java.util.ArrayList;
import java.util.List;

/** IPv6 addresses. */
final class Ipv6 {
  private static final int PIECES = 8;

  private Ipv6() {}

  /** Parses an address, and serializes it in its shortest form; null if it is not valid. */
  static String parse(String text) {
    int gap = text.indexOf("::");
    List<Integer> pieces = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    boolean isValid =
        gap < 0
            ? readPieces(text, pieces, true)
            : readPieces(text.substring(0, gap), pieces, false)
                && readPieces(text.substring(gap + 2), after, true);
    int missing = PIECES - pieces.size() - after.size();
    if (!isValid || (gap < 0 ? missing != 0 : missing < 1)) {
      return null;
    }
    for (int i = 0; i < missing; i++) {
      pieces.add(0);
    }
    pieces.addAll(after);
    return serialize(pieces);
  }

  private static boolean readPieces(String text, List<Integer> pieces, boolean isEnd) {
    if (text.isEmpty()) {
      return true;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isLast = isEnd && i == parts.length - 1;
      if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        pieces.add(Integer.parseInt(parts[i], 16));
      } else if (!isLast || !readIpv4(parts[i], pieces)) {
        return false;
      }
    }
    return true;
  }

  private static boolean readIpv4(String text, List<Integer> pieces) {
    if (!text.matches("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}")) {
      return false;
    }
    String[] parts = text.split("\\.");
    for (int i = 0; i < parts.length; i += 2) {
      int high = Integer.parseInt(parts[i]);
      int low = Integer.parseInt(parts[i + 1]);
      if (high > 255 || low > 255) {
        return false;
      }
      pieces.add(high << 8 | low);
    }
    return true;
  }

  /** The longest sequence of zeros, the first of these, is {@code ::}. */
  private static String serialize(List<Integer> pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < PIECES; i++) {
      int end = i;
      while (end < PIECES && pieces.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == start) {
        text.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        text.append(Integer.toHexString(pieces.get(i))).append(i < PIECES - 1 ? ":" : "");
      }
    }
    return text.toString();
  }
}
