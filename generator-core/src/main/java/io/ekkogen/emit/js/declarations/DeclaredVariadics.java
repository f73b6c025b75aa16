package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declares variadic arguments in TypeScript: pairs of a type's name and a value. */
final class DeclaredVariadics {
  private static final String TEXT = "string | null";

  private static final String ARGUMENTS =
      """
        export type VariadicArgument =
          | keyof VariadicValues
          | VariadicValues[keyof VariadicValues];

        /** Variadic arguments: the name of a type and a value of it, in turn. */
        export type VariadicArguments<T extends VariadicArgument[]> =
          T extends VariadicPairs<T> ? T : VariadicPairs<T>;

        type VariadicPairs<T extends unknown[]> =
          number extends T['length'] ? VariadicArgument[]
          : T extends [] ? []
          : T extends [infer N extends keyof VariadicValues, unknown, ...infer Rest]
            ? [N, VariadicValues[N], ...VariadicPairs<Rest>]
          : [keyof VariadicValues, VariadicArgument];

      """;

  private final Library library;

  /** The names of types by the TypeScript type of their values. */
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  DeclaredVariadics(Library library) {
    this.library = library;
  }

  String generate() {
    addScalars();
    add("string", TEXT);
    add("wstring", TEXT);
    addNullable("string[]", "(%s)[]".formatted(TEXT));
    addOwnTypes();
    StringBuilder text = new StringBuilder();
    text.append("  /** The values of variadic arguments by the names of their types. */\n");
    text.append("  export type VariadicValues =");
    names.forEach((type, of) -> text.append(members(type, of)));
    return text.append(";\n\n").append(ARGUMENTS).toString();
  }

  private void addScalars() {
    for (ScalarType type : ScalarType.values()) {
      type.names().forEach(name -> addScalar(name, type));
    }
    for (Enumeration enumeration : library.enumerations()) {
      addScalar(enumeration.name(), enumeration.type());
    }
  }

  private void addScalar(String name, ScalarType type) {
    String value = TsScalar.of(type).in();
    add(name, value);
    addNullable(name + "[]", TsScalar.of(type).givenArray());
    addNullable(name + "*", TsKind.holder(value));
  }

  private void addOwnTypes() {
    library.structs().forEach(it -> addNullable(it.name() + "*", TsTypes.init(it.jsName())));
    library.handles().forEach(it -> addNullable(it.name(), it.jsName()));
    library.callbacks().forEach(it -> addNullable(it.name(), TsTypes.function(it.jsName())));
  }

  private void addNullable(String name, String type) {
    add(name, TsKind.orNull(type));
  }

  private void add(String name, String type) {
    names.computeIfAbsent(type, it -> new ArrayList<>()).add(name);
  }

  private static String members(String type, List<String> names) {
    return "\n    & { [K in %s]: %s }".formatted(DeclaredPointer.union(names), type);
  }
}
