package io.ekkogen.resolve.names;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.emit.js.naming.ReservedJsNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.Outputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in Java and JavaScript of a mapping's top-level names.
 *
 * @param types of structures, callbacks, enums and handles
 * @param derived of asynchronous methods, getters and setters
 * @param records that methods return, where there are any; their names in JavaScript are not used
 * @param globals whose Java names are not used
 * @param jsClasses the names of the classes that glue creates instances of
 */
public record AdjustedNames(
    LanguageNames types,
    LanguageNames functions,
    LanguageNames derived,
    Optional<LanguageNames> records,
    LanguageNames constants,
    LanguageNames globals,
    Set<String> jsClasses) {

  /** Adjusts the names of {@code mapping}, with a note for each that is changed. */
  public static AdjustedNames of(
      Mapping mapping, String javaType, ReservedJavaNames reserved, Diagnostics diagnostics) {
    List<Located<String>> typeNames = MappingNames.located(mapping).toList();
    Set<String> files = GeneratedClass.files(javaType, mapping.exports().size());
    typeNames.forEach(type -> files.addAll(ReservedJavaNames.nestedClassFiles(type.value())));
    NameScope javaFiles = NameScope.ofFiles(reserved::isType);
    files.forEach(javaFiles::take);
    LanguageNames types =
        LanguageNames.adjust(
            typeNames,
            UnaryOperator.identity(),
            javaFiles,
            NameScope.of(ReservedJsNames::isType),
            diagnostics);

    // A C structure and a function may share a name, as stat does; a module can export only one of
    // them.
    NameScope exports = NameScope.of(ReservedJsNames::isExport);
    types.js().values().forEach(exports::take);
    boolean hasAbsent = mapping.exports().stream().anyMatch(AdjustedNames::mayBeAbsent);
    NameScope methods =
        NameScope.of(name -> ReservedJavaNames.isMethod(name) || hasAbsent && name.equals("has"));
    LanguageNames functions =
        LanguageNames.adjust(
            mapping.exports().stream().map(FunctionMapping::name).toList(),
            UnaryOperator.identity(),
            methods,
            exports,
            diagnostics);
    LanguageNames derived =
        LanguageNames.adjust(
            derivedNames(mapping), DerivedName::wish, methods, exports, diagnostics);
    NameScope fields = NameScope.of(reserved::isConstant);
    files.forEach(fields::take);
    types.java().values().forEach(fields::take);
    return new AdjustedNames(
        types,
        functions,
        derived,
        Outputs.fit(mapping)
            ? Optional.of(records(mapping, javaType, types, files, reserved, diagnostics))
            : Optional.empty(),
        LanguageNames.adjust(
            mapping.constants().stream().map(ConstantMapping::name).toList(),
            UnaryOperator.identity(),
            fields,
            exports,
            diagnostics),
        LanguageNames.adjust(
            mapping.globals().stream().map(GlobalMapping::name).toList(),
            UnaryOperator.identity(),
            NameScope.of(name -> false),
            exports,
            diagnostics),
        Stream.concat(
                mapping.structs().stream().map(Mapping.StructMapping::name),
                mapping.handles().stream().map(Mapping.HandleMapping::name))
            .map(types::js)
            .collect(Collectors.toSet()));
  }

  /** The records are nested in the interface, which refers to other types by their simple names. */
  private static LanguageNames records(
      Mapping mapping,
      String javaType,
      LanguageNames types,
      Set<String> files,
      ReservedJavaNames reserved,
      Diagnostics diagnostics) {
    Set<String> nested =
        types.java().values().stream()
            .filter(it -> it.startsWith(javaType + "$"))
            .map(it -> it.substring(javaType.length() + 1))
            .collect(Collectors.toSet());
    NameScope records =
        NameScope.ofFiles(name -> reserved.isType(name) || ReservedJavaNames.isOfOthers(name));
    Stream.of(files, types.java().values(), nested)
        .flatMap(Collection::stream)
        .forEach(records::take);
    return LanguageNames.adjustJava(
        mapping.exports().stream()
            .filter(it -> Outputs.of(it).needRecord())
            .map(it -> DerivedName.RECORD.of(it.name()))
            .toList(),
        DerivedName::wish,
        records,
        diagnostics);
  }

  /** What the overload of a function without its {@code out} parameters returns. */
  public Outputs outputs(FunctionMapping function) {
    return records.isPresent() ? Outputs.of(function) : Outputs.NONE;
  }

  /** The record that this overload returns, if it returns several values. */
  public Optional<String> record(FunctionMapping function) {
    return records.map(names -> names.java().get(DerivedName.RECORD.of(function.name()).value()));
  }

  private static boolean mayBeAbsent(FunctionMapping function) {
    return Located.isTrue(function.call().optional()) || !function.call().platforms().isEmpty();
  }

  /** The names that the mapping does not contain: of asynchronous methods, getters and setters. */
  private static List<Located<String>> derivedNames(Mapping mapping) {
    List<Located<String>> names = new ArrayList<>();
    for (FunctionMapping function : mapping.exports()) {
      if (function.call().isAsync()) {
        names.add(DerivedName.ASYNC.of(function.name()));
      }
    }
    for (GlobalMapping global : mapping.globals()) {
      names.add(DerivedName.GETTER.of(global.name()));
      names.add(DerivedName.SETTER.of(global.name()));
    }
    return names;
  }
}
