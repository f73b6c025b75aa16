package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.model.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the top-level names of a mapping are called in Java and in JavaScript. */
final class AdjustedNames {
  private final Map<String, String> javaTypes;
  private final Map<String, String> javaMethods;
  private final Map<String, String> jsTypes;
  private final Map<String, String> jsFunctions;

  AdjustedNames(Mapping mapping, String javaType, Diagnostics diagnostics) {
    List<Located<String>> functions = new ArrayList<>();
    mapping.exports().forEach(function -> functions.add(function.name()));
    List<Located<String>> types = new ArrayList<>();
    mapping.structs().forEach(struct -> types.add(struct.name()));
    mapping.callbacks().forEach(callback -> types.add(callback.name()));

    Set<String> javaFiles = new HashSet<>(ReservedNames.javaFiles(javaType));
    int parts = Partition.of(mapping.exports(), export -> export.parameters().size()).size();
    javaFiles.addAll(ReservedNames.javaParts(javaType, parts));
    types.forEach(type -> javaFiles.addAll(ReservedNames.nestedClassFiles(type.value())));
    javaTypes =
        adjust(
            types, NameAdjuster.ofFiles(ReservedNames.javaTypes(), javaFiles), "Java", diagnostics);
    javaMethods =
        adjust(functions, NameAdjuster.avoiding(ReservedNames.javaMethods()), "Java", diagnostics);

    // A C structure and a function may share a name, as stat does; a module has one of each.
    Set<String> jsReserved = new HashSet<>(ReservedNames.jsModuleNames());
    jsTypes = adjust(types, NameAdjuster.avoiding(jsReserved), "JavaScript", diagnostics);
    jsReserved.addAll(jsTypes.values());
    jsFunctions = adjust(functions, NameAdjuster.avoiding(jsReserved), "JavaScript", diagnostics);
  }

  String javaType(Located<String> name) {
    return javaTypes.get(name.value());
  }

  String javaMethod(Located<String> name) {
    return javaMethods.get(name.value());
  }

  String jsType(Located<String> name) {
    return jsTypes.get(name.value());
  }

  String jsFunction(Located<String> name) {
    return jsFunctions.get(name.value());
  }

  /** Adjusts names, with a note on each that changes. */
  static Map<String, String> adjust(
      List<Located<String>> names,
      NameAdjuster adjuster,
      String language,
      Diagnostics diagnostics) {
    Map<String, String> adjusted =
        new HashMap<>(adjuster.adjust(names.stream().map(Located::value).toList()));
    for (Located<String> name : names) {
      String result = adjusted.get(name.value());
      if (!result.equals(name.value())) {
        diagnostics.report(
            DiagnosticCode.NAME_ADJUSTED,
            name.location(),
            "\"" + name.value() + "\" is called " + result + " in " + language);
      }
    }
    return adjusted;
  }
}
