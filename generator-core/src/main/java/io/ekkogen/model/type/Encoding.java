package io.ekkogen.model.type;

import io.ekkogen.runtime.memory.NativeEncoding;
import java.util.List;

/**
 * How text lies in memory.
 *
 * @param name as the mapping writes it, in lower case, if it is one of the format's own; else the
 *     canonical name of a charset
 */
public record Encoding(String name) {
  /** {@code wchar_t}: the encoding of a {@code wstring}. */
  public static final Encoding WIDE = new Encoding("wide");

  /** The platform's own. */
  public static final Encoding ANSI = new Encoding("ansi");

  /** What {@code char16_t} holds. */
  public static final Encoding UTF_16 = new Encoding("utf-16");

  /** The names of the format's own encodings that a mapping can write. */
  public static final List<String> NAMES = List.of("ansi", "utf-8", "utf-16", "utf-32", "latin1");

  /** Whether it is one of the format's own. */
  public boolean isBuiltIn() {
    return equals(WIDE) || NAMES.contains(name);
  }

  /**
   * What C calls a code unit: {@code char}, {@code char16_t}, {@code char32_t}, {@code wchar_t}.
   */
  public String unit() {
    return switch (name) {
      case "wide" -> "wchar_t";
      case "utf-16" -> "char16_t";
      case "utf-32" -> "char32_t";
      default -> "char";
    };
  }

  /** How many bytes a code unit has, the same on all platforms; not of {@link #WIDE}. */
  public int unitSize() {
    return equals(ANSI) ? 1 : NativeEncoding.of(name).unit();
  }
}
