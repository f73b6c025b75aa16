package io.ekkogen.resolve.names;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.model.JavaScope;
import io.ekkogen.model.Partition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in Java and JavaScript of a mapping's top-level names. */
public final class AdjustedNames {
  private final LanguageNames types;
  private final LanguageNames functions;
  private final Set<String> jsClasses;
  private final LanguageNames derived;
  private final LanguageNames constants;
  private final LanguageNames globals;

  public AdjustedNames(
      Mapping mapping, String javaType, ReservedNames reserved, Diagnostics diagnostics) {
    List<Located<String>> typeNames = MappingNames.located(mapping).toList();
    Set<String> files = javaFiles(mapping, javaType);
    typeNames.forEach(type -> files.addAll(ReservedNames.nestedClassFiles(type.value())));
    types =
        LanguageNames.adjust(
            typeNames,
            NameAdjuster.ofFiles(reserved.javaTypes(), files),
            NameAdjuster.avoiding(ReservedJsNames.typeNames()),
            diagnostics);

    jsClasses =
        Stream.concat(
                mapping.structs().stream().map(Mapping.StructMapping::name),
                mapping.handles().stream().map(Mapping.HandleMapping::name))
            .map(types::js)
            .collect(Collectors.toSet());

    // A C structure and a function may share a name, as stat does; a module can export only one of
    // them.
    Set<String> jsTaken = new HashSet<>(ReservedJsNames.moduleNames());
    jsTaken.addAll(types.js().values());
    Set<String> methods = new HashSet<>(ReservedNames.javaMethods());
    if (mapping.exports().stream().anyMatch(AdjustedNames::mayBeAbsent)) {
      methods.add("has");
    }
    functions =
        adjust(
            mapping.exports().stream().map(FunctionMapping::name).toList(),
            methods,
            jsTaken,
            diagnostics);
    derived = adjust(derivedNames(mapping), DerivedName::wish, methods, jsTaken, diagnostics);
    Set<String> classes = ReservedNames.union(files, Set.copyOf(types.java().values()));
    constants =
        adjust(
            mapping.constants().stream().map(Mapping.ConstantMapping::name).toList(),
            ReservedNames.union(reserved.javaConstants(), classes),
            jsTaken,
            diagnostics);
    globals =
        adjust(
            mapping.globals().stream().map(GlobalMapping::name).toList(),
            new HashSet<>(),
            jsTaken,
            diagnostics);
  }

  /** Adjusts {@code names}, and marks the results as taken. */
  private static LanguageNames adjust(
      List<Located<String>> names,
      Set<String> javaTaken,
      Set<String> jsTaken,
      Diagnostics diagnostics) {
    return adjust(names, UnaryOperator.identity(), javaTaken, jsTaken, diagnostics);
  }

  private static LanguageNames adjust(
      List<Located<String>> names,
      UnaryOperator<String> wish,
      Set<String> javaTaken,
      Set<String> jsTaken,
      Diagnostics diagnostics) {
    LanguageNames adjusted =
        LanguageNames.adjust(
            names,
            wish,
            NameAdjuster.avoiding(javaTaken),
            NameAdjuster.avoiding(jsTaken),
            diagnostics);
    javaTaken.addAll(adjusted.java().values());
    jsTaken.addAll(adjusted.js().values());
    return adjusted;
  }

  /** The file names of a library's classes other than its types. */
  public static Set<String> javaFiles(Mapping mapping, String javaType) {
    Set<String> files = new HashSet<>(JavaScope.classes(javaType));
    files.addAll(ReservedNames.javaParts(javaType, parts(mapping)));
    return files;
  }

  /**
   * The maximum number of part classes; fewer may be generated, because an overload may turn out to
   * be unnecessary.
   */
  private static int parts(Mapping mapping) {
    long releases =
        mapping.exports().stream()
            .flatMap(function -> function.returns().free().stream())
            .map(Located::value)
            .distinct()
            .count();
    int conventions = mapping.callingConvention().bySystem().size();
    Partition.ClassFileCost others =
        Partition.ClassFileCost.ofOthers(
            mapping.globals().size(), mapping.handles().size() + (int) releases);
    return Partition.of(mapping.exports(), function -> cost(function, conventions), others).size();
  }

  private static Partition.ClassFileCost cost(FunctionMapping function, int conventions) {
    boolean isShort = function.parameters().stream().anyMatch(it -> it.length().isPresent());
    boolean isAsync = Located.isTrue(function.call().async());
    int details =
        function.entryPoint().bySystem().size()
            + function.callingConvention().bySystem().size()
            + conventions
            + function.call().platforms().size();
    return Partition.ClassFileCost.ofFunction(
        function.parameters().size(), (isShort ? 1 : 0) + (isAsync ? 1 : 0), details);
  }

  private static boolean mayBeAbsent(FunctionMapping function) {
    return Located.isTrue(function.call().optional()) || !function.call().platforms().isEmpty();
  }

  /** The names that the mapping does not contain: of asynchronous methods, getters and setters. */
  private static List<Located<String>> derivedNames(Mapping mapping) {
    List<Located<String>> names = new ArrayList<>();
    for (FunctionMapping function : mapping.exports()) {
      if (Located.isTrue(function.call().async())) {
        names.add(DerivedName.ASYNC.of(function.name()));
      }
    }
    for (GlobalMapping global : mapping.globals()) {
      names.add(DerivedName.GETTER.of(global.name()));
      names.add(DerivedName.SETTER.of(global.name()));
    }
    return names;
  }

  /** The names of structures, callbacks, enums and handles. */
  public LanguageNames types() {
    return types;
  }

  /** The names of the classes that glue creates instances of. */
  public Set<String> jsClasses() {
    return jsClasses;
  }

  public LanguageNames functions() {
    return functions;
  }

  /** The names of asynchronous methods, getters and setters. */
  public LanguageNames derived() {
    return derived;
  }

  public LanguageNames constants() {
    return constants;
  }

  /** The names of globals; their Java names are not used. */
  public LanguageNames globals() {
    return globals;
  }
}
