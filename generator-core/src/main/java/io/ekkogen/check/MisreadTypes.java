package io.ekkogen.check;

import static io.ekkogen.diagnostic.DiagnosticCode.CHAR_POINTER;
import static io.ekkogen.diagnostic.DiagnosticCode.C_BOOL;
import static io.ekkogen.diagnostic.DiagnosticCode.C_LONG;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notes the first use of each type that means something else in a C header: {@code long} and {@code
 * bool} are C#'s, as in P/Invoke, and a pointer to a character is not text.
 */
final class MisreadTypes implements Rule {
  private record Misread(
      Predicate<String> isMeant, DiagnosticCode code, String message, String hint) {}

  private static final Pattern POINTER_OR_ARRAY = Pattern.compile("\\*|\\[\\d*]");

  /** Types that the author of a mapping for Linux or macOS probably means as in C. */
  private static final List<Misread> WIDTHS =
      List.of(
          new Misread(
              type -> isOrHas("long", type),
              C_LONG,
              "\"long\" is 64 bits on every platform, as in C#",
              "C's long is \"clong\"; 64 bits are \"int64\" too, without this note"),
          new Misread(
              type -> isOrHas("bool", type),
              C_BOOL,
              "\"bool\" is the 4-byte BOOL, as in P/Invoke",
              "the bool of C99 and C++ is \"bool8\""));

  private static final List<Misread> POINTERS =
      List.of(
          pointer("char*", "\"string\""),
          pointer("wchar*", "\"wstring\""),
          pointer("char16*", "\"string\" with the encoding \"utf-16\""));

  /** Whether {@code type} is a scalar, a pointer to it or an array of it. */
  private static boolean isOrHas(String scalar, String type) {
    return type.startsWith(scalar)
        && (type.equals(scalar)
            || POINTER_OR_ARRAY.matcher(type.substring(scalar.length())).matches());
  }

  private static Misread pointer(String type, String text) {
    return new Misread(
        type::equals,
        CHAR_POINTER,
        "\"" + type + "\" is a pointer to one character",
        "text is " + text);
  }

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    boolean isUnix =
        mapping.artifacts().stream()
            .anyMatch(artifact -> !artifact.os().value().equals(OperatingSystem.WINDOWS.key()));
    (isUnix ? Stream.concat(WIDTHS.stream(), POINTERS.stream()) : POINTERS.stream())
        .forEach(
            misread ->
                types(mapping)
                    .filter(type -> misread.isMeant().test(type.value()))
                    .findFirst()
                    .ifPresent(
                        type ->
                            diagnostics.report(
                                misread.code(),
                                type.location(),
                                misread.message(),
                                Optional.empty(),
                                Optional.of(misread.hint()))));
  }

  /** The types in a mapping, as written. */
  private static Stream<Located<String>> types(Mapping mapping) {
    return Stream.of(
            mapping.exports().stream().flatMap(it -> types(it.returns(), it.parameters())),
            mapping.structs().stream().flatMap(it -> it.fields().stream()).map(FieldMapping::type),
            mapping.callbacks().stream().flatMap(it -> types(it.returns(), it.parameters())),
            mapping.globals().stream().map(GlobalMapping::type))
        .flatMap(types -> types);
  }

  private static Stream<Located<String>> types(
      ReturnMapping returns, List<ParameterMapping> parameters) {
    return Stream.concat(
        Stream.of(returns.type()), parameters.stream().map(ParameterMapping::type));
  }
}
