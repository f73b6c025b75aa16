package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.EnumMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rejects mappings whose Java no compiler would accept. The limits are beyond any real library, and
 * below those of the class file format: 65,535 constants in a class, and 65,535 bytes of code in a
 * method.
 */
final class ClassFileLimits implements Rule {
  /**
   * Each parameter may take two of the 255 slots of a method. The remaining five are for {@code
   * this}, the address of a returned structure and arguments of the linker.
   */
  private static final int MOST_PARAMETERS = 125;

  /** Copying a field takes up to 40 bytes of a method. */
  private static final int MOST_FIELDS = 1_500;

  /** All asynchronous methods are in one class; each takes up to 20 constants. */
  private static final int MOST_ASYNCHRONOUS = 2_500;

  /** Initialising one takes up to 57 bytes. */
  private static final int MOST_GLOBALS = 800;

  /** Initialising a close or free function takes nine bytes. */
  private static final int MOST_RELEASES = 1_000;

  /** Looking up the name of a value takes up to 12 bytes of a method. */
  private static final int MOST_VALUES = 5_000;

  /** Looking up the name of a flag takes up to 45 bytes. */
  private static final int MOST_FLAGS = 1_000;

  /** Each dependency takes up to 12 bytes of the first class's initialiser. */
  private static final int MOST_DEPENDENCIES = 200;

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    Limits whole = new Limits("the mapping", diagnostics);
    whole.check(
        mapping.artifacts().stream().flatMap(it -> it.dependsOn().stream()).toList(),
        Mapping.DependencyMapping::file,
        MOST_DEPENDENCIES,
        "dependencies");
    whole.check(
        mapping.exports().stream().filter(it -> it.call().isAsync()).toList(),
        FunctionMapping::name,
        MOST_ASYNCHRONOUS,
        "asynchronous functions");
    whole.check(mapping.globals(), Mapping.GlobalMapping::name, MOST_GLOBALS, "globals");
    whole.check(
        releases(mapping), Function.identity(), MOST_RELEASES, "functions that close or free");
    for (FunctionMapping function : mapping.exports()) {
      limits(function.name(), diagnostics)
          .check(function.parameters(), ParameterMapping::name, MOST_PARAMETERS, "parameters");
    }
    for (CallbackMapping callback : mapping.callbacks()) {
      limits(callback.name(), diagnostics)
          .check(callback.parameters(), ParameterMapping::name, MOST_PARAMETERS, "parameters");
    }
    for (StructMapping struct : mapping.structs()) {
      limits(struct.name(), diagnostics)
          .check(struct.fields(), Mapping.FieldMapping::place, MOST_FIELDS, "fields");
    }
    for (EnumMapping enumeration : mapping.enums()) {
      limits(enumeration.name(), diagnostics)
          .check(
              enumeration.values(),
              Mapping.EnumValueMapping::name,
              enumeration.flags() ? MOST_FLAGS : MOST_VALUES,
              enumeration.flags() ? "flags" : "values");
    }
  }

  /** The close and free functions, each at its first use. */
  private static List<Located<String>> releases(Mapping mapping) {
    Map<String, Located<String>> releases = new LinkedHashMap<>();
    mapping.handles().stream()
        .flatMap(handle -> handle.close().stream())
        .forEach(close -> releases.putIfAbsent(close.value(), close));
    mapping.exports().stream()
        .flatMap(FunctionMapping::releases)
        .forEach(free -> releases.putIfAbsent(free.value(), free));
    return List.copyOf(releases.values());
  }

  private static Limits limits(Located<String> owner, Diagnostics diagnostics) {
    return new Limits("\"" + owner.value() + "\"", diagnostics);
  }

  /** Reports parts of {@code owner} that exceed a limit. */
  private record Limits(String owner, Diagnostics diagnostics) {
    <T> void check(List<T> all, Function<T, Located<String>> place, int most, String kind) {
      if (all.size() > most) {
        diagnostics.report(
            DiagnosticCode.CLASS_FILE_LIMIT,
            place.apply(all.get(most)).location(),
            "%s has %d %s, more than Java can hold".formatted(owner, all.size(), kind),
            "at most %d %s".formatted(most, kind));
      }
    }
  }
}
