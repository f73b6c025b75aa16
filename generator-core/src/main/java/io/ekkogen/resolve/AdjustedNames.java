package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.model.Partition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the top-level names of a mapping are called in Java and in JavaScript. */
final class AdjustedNames {
  private final LanguageNames types;
  private final LanguageNames functions;

  AdjustedNames(Mapping mapping, String javaType, Diagnostics diagnostics) {
    List<Located<String>> functionNames = new ArrayList<>();
    mapping.exports().forEach(function -> functionNames.add(function.name()));
    List<Located<String>> typeNames = new ArrayList<>();
    mapping.structs().forEach(struct -> typeNames.add(struct.name()));
    mapping.callbacks().forEach(callback -> typeNames.add(callback.name()));

    Set<String> javaFiles = new HashSet<>(ReservedNames.javaFiles(javaType));
    int parts = Partition.of(mapping.exports(), export -> export.parameters().size()).size();
    javaFiles.addAll(ReservedNames.javaParts(javaType, parts));
    typeNames.forEach(type -> javaFiles.addAll(ReservedNames.nestedClassFiles(type.value())));
    Set<String> jsReserved = new HashSet<>(ReservedNames.jsModuleNames());
    types =
        LanguageNames.adjust(
            typeNames,
            NameAdjuster.ofFiles(ReservedNames.javaTypes(), javaFiles),
            NameAdjuster.avoiding(jsReserved),
            diagnostics);

    // A C structure and a function may share a name, as stat does; a module has one of each.
    jsReserved.addAll(types.js().values());
    functions =
        LanguageNames.adjust(
            functionNames,
            NameAdjuster.avoiding(ReservedNames.javaMethods()),
            NameAdjuster.avoiding(jsReserved),
            diagnostics);
  }

  /** The names of structures and callbacks. */
  LanguageNames types() {
    return types;
  }

  LanguageNames functions() {
    return functions;
  }
}
