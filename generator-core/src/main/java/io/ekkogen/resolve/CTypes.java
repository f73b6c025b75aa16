package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Quoted;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the types that people copy from a C header are called in a mapping. */
final class CTypes {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("char*", "string"),
          Map.entry("wchar_t*", "wstring"),
          Map.entry("void*", "IntPtr"),
          Map.entry("char**", "string[]"),
          Map.entry("void**", "IntPtr*"),
          Map.entry("wchar_t", "wchar"),
          Map.entry("_Bool", "bool8"),
          Map.entry("boolean", "bool"),
          Map.entry("signed char", "sbyte"),
          Map.entry("unsigned char", "byte"),
          Map.entry("unsigned short", "ushort"),
          Map.entry("unsigned", "uint"),
          Map.entry("unsigned int", "uint"),
          Map.entry("unsigned long", "culong"),
          Map.entry("long int", "clong"),
          Map.entry("long long", "long"),
          Map.entry("unsigned long long", "ulong"),
          Map.entry("int8_t", "int8"),
          Map.entry("uint8_t", "uint8"),
          Map.entry("int16_t", "int16"),
          Map.entry("uint16_t", "uint16"),
          Map.entry("int32_t", "int32"),
          Map.entry("uint32_t", "uint32"),
          Map.entry("int64_t", "int64"),
          Map.entry("uint64_t", "uint64"),
          Map.entry("intptr_t", "IntPtr"),
          Map.entry("uintptr_t", "UIntPtr"));

  private CTypes() {}

  /** The name in a mapping, where {@code text} is one that only C has. */
  static Optional<String> hint(String text) {
    String plain = text.replaceAll("\\b(const|struct|enum|volatile)\\b", "").strip();
    plain = plain.replaceAll("\\s+", " ").replaceAll(" ?\\* ?", "*");
    String meant =
        MEANT.getOrDefault(plain, MEANT.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
    return meant.equals(text) || meant.isEmpty()
        ? Optional.empty()
        : Optional.of("C's " + plain + " is " + Quoted.of(meant) + " in a mapping");
  }
}
