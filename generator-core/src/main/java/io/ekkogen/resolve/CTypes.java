package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.model.type.ScalarType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts C types, which people copy from headers, to the names in mappings. */
final class CTypes {
  /** What scalars do not say themselves, or where C's type is that of two. */
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("char*", "string"),
          Map.entry("wchar_t*", "wstring"),
          Map.entry("void*", "IntPtr"),
          Map.entry("char**", "string[]"),
          Map.entry("void**", "IntPtr*"),
          Map.entry("boolean", "bool8"),
          Map.entry("float32", "float"),
          Map.entry("float64", "double"),
          Map.entry("f32", "float"),
          Map.entry("f64", "double"),
          Map.entry("i8", "int8"),
          Map.entry("u8", "uint8"),
          Map.entry("i16", "int16"),
          Map.entry("u16", "uint16"),
          Map.entry("i32", "int32"),
          Map.entry("u32", "uint32"),
          Map.entry("i64", "int64"),
          Map.entry("u64", "uint64"),
          Map.entry("usize", "size_t"),
          Map.entry("isize", "ssize_t"),
          Map.entry("time_t", "ssize_t"),
          Map.entry("off_t", "ssize_t"),
          Map.entry("ptrdiff_t", "ssize_t"),
          Map.entry("pid_t", "int"),
          Map.entry("FILE*", "IntPtr"),
          Map.entry("signed char", "sbyte"),
          Map.entry("unsigned char", "byte"),
          Map.entry("unsigned short", "ushort"),
          Map.entry("unsigned", "uint"),
          Map.entry("unsigned int", "uint"),
          Map.entry("long int", "clong"),
          Map.entry("long long", "long"),
          Map.entry("unsigned long long", "ulong"),
          Map.entry("int32_t", "int32"),
          Map.entry("uint32_t", "uint32"),
          Map.entry("intptr_t", "IntPtr"),
          Map.entry("uintptr_t", "UIntPtr"));

  private static final Pattern KEYWORD =
      Pattern.compile("\\b(const|struct|union|enum|volatile)\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern STAR = Pattern.compile(" ?\\* ?");

  private static final Map<String, String> MEANT = new HashMap<>();

  static {
    for (ScalarType type : ScalarType.values()) {
      MEANT.put(type.cName(), type.names().get(type.names().size() - 1));
    }
    MEANT.keySet().removeIf(name -> ScalarType.ofName(name).isPresent());
    MEANT.putAll(WRITTEN);
  }

  private CTypes() {}

  /** The name in mappings, if {@code text} is a type of C or another language. */
  static Optional<String> hint(String text) {
    String words = SPACE.matcher(KEYWORD.matcher(text).replaceAll("").strip()).replaceAll(" ");
    String plain = STAR.matcher(words).replaceAll("*");
    String meant =
        MEANT.getOrDefault(plain, MEANT.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
    if (meant.equals(text) || meant.isEmpty()) {
      return Optional.empty();
    }
    // After a keyword, it is the name of a type of the mapping.
    return Optional.of(
        meant.equals(plain)
            ? DidYouMean.ask(meant)
            : plain + " is " + Quoted.of(meant) + " in a mapping");
  }
}
