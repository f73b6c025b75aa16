package io.ekkogen.model.type;

import io.ekkogen.runtime.memory.NativeEncoding;
import java.util.Optional;

/**
 * How text lies in memory.
 *
 * @param constant the runtime's constant, where it has one
 * @param name as the mapping writes it; a charset's own name where there is no constant
 */
public record Encoding(Optional<String> constant, String name) {
  /** {@code wchar_t}: the encoding of a {@code wstring}. */
  public static final Encoding WIDE = new Encoding(Optional.of("WIDE"), "wide");

  /** The platform's own. */
  public static final Encoding ANSI = new Encoding(Optional.of("ANSI"), "ansi");

  /**
   * What C calls a code unit: {@code char}, {@code char16_t}, {@code char32_t}, {@code wchar_t}.
   */
  public String unit() {
    return switch (constant.orElse("")) {
      case "WIDE" -> "wchar_t";
      case "UTF_16" -> "char16_t";
      case "UTF_32" -> "char32_t";
      default -> "char";
    };
  }

  /** How many bytes a code unit has, the same on all platforms; not of {@link #WIDE}. */
  public int unitSize() {
    return equals(ANSI) ? 1 : NativeEncoding.of(name).unit();
  }
}
