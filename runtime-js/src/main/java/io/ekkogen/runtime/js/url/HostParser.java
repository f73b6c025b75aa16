package io.ekkogen.runtime.js.url;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parses and serializes hosts: domains, IPv4 and IPv6 addresses. Names follow IDNA 2003. */
final class HostParser {
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00\\t\\n\\r #/:<>?@\\[\\\\\\]^|]");
  private static final Pattern FORBIDDEN_IN_DOMAIN =
      Pattern.compile("[\\x00-\\x20#/:<>?@\\[\\\\\\]^|%\\x7f]");
  private static final Pattern NUMBER = Pattern.compile("0[xX][0-9A-Fa-f]*|[0-9]+");

  private HostParser() {}

  /** The serialized host; null if it is not valid. */
  static String parse(String input, boolean isSpecial) {
    if (input.startsWith("[")) {
      String address =
          input.endsWith("]") ? Ipv6.parse(input.substring(1, input.length() - 1)) : null;
      return address == null ? null : "[" + address + "]";
    }
    if (!isSpecial) {
      return FORBIDDEN.matcher(input).find() ? null : PercentEncoding.CONTROLS.encode(input);
    }
    String domain = toAscii(PercentEncoding.decode(input));
    if (domain == null || domain.isEmpty() || FORBIDDEN_IN_DOMAIN.matcher(domain).find()) {
      return null;
    }
    return endsInNumber(domain) ? parseIpv4(domain) : domain;
  }

  /** A domain in ASCII; null if it is not valid. */
  static String toAscii(String domain) {
    if (domain.chars().allMatch(c -> c < 0x80)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(domain.replace("\u00ad", ""), IDN.ALLOW_UNASSIGNED)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A domain for people. */
  static String toUnicode(String domain) {
    return IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
  }

  private static String[] labels(String domain) {
    String[] parts = domain.split("\\.", -1);
    return parts.length > 1 && parts[parts.length - 1].isEmpty()
        ? Arrays.copyOf(parts, parts.length - 1)
        : parts;
  }

  private static boolean endsInNumber(String domain) {
    String[] parts = labels(domain);
    return NUMBER.matcher(parts[parts.length - 1]).matches();
  }

  private static String parseIpv4(String domain) {
    String[] parts = labels(domain);
    if (parts.length > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long number = number(parts[i]);
      boolean isLast = i == parts.length - 1;
      long limit = isLast ? 1L << 8 * (5 - parts.length) : 256;
      if (number < 0 || number >= limit) {
        return null;
      }
      address += isLast ? number : number << 8 * (3 - i);
    }
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
  }

  /** A decimal, octal or hexadecimal number; -1 if it is none, a large one if it is too long. */
  private static long number(String text) {
    boolean isHex = text.startsWith("0x") || text.startsWith("0X");
    String digits = isHex ? text.substring(2) : text;
    int radix = isHex ? 16 : text.length() > 1 && text.startsWith("0") ? 8 : 10;
    if (digits.isEmpty()) {
      return isHex ? 0 : -1;
    }
    try {
      return Character.digit(digits.charAt(0), radix) < 0 ? -1 : Long.parseLong(digits, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
