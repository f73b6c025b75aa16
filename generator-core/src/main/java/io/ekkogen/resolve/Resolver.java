package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Struct;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Links a mapping: looks up every type, adjusts every name, and makes the model that emitters read.
 * Problems are reported; what cannot be resolved is left out, so that the rest is checked too.
 */
public final class Resolver {
  private final Mapping mapping;
  private final Diagnostics diagnostics;
  private final AdjustedNames names;

  private Resolver(Mapping mapping, String javaType, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.diagnostics = diagnostics;
    this.names = new AdjustedNames(mapping, javaType, diagnostics);
  }

  /**
   * Resolves {@code mapping}; of use only when {@code diagnostics} then has no errors.
   *
   * @param mappingFile the mapping's file name without folders
   * @param javaPackage wins over the mapping's own
   */
  public static Library resolve(
      Mapping mapping, String mappingFile, Optional<String> javaPackage, Diagnostics diagnostics) {
    String name = mapping.name().value();
    String javaName = javaName(mapping, diagnostics);
    String packageName =
        javaPackage
            .or(() -> mapping.javaPackage().map(Located::value))
            .orElse(JavaNames.packageFor(name));
    return new Resolver(mapping, javaName, diagnostics).library(mappingFile, packageName, javaName);
  }

  /** The interface's name, which must not hide a type that generated code uses. */
  private static String javaName(Mapping mapping, Diagnostics diagnostics) {
    Located<String> wanted =
        mapping
            .javaName()
            .orElseGet(
                () ->
                    new Located<>(
                        JavaNames.typeFor(mapping.name().value()), mapping.name().location()));
    NameAdjuster adjuster = NameAdjuster.avoiding(ReservedNames.javaTypes());
    NameAdjuster unchanged = NameAdjuster.avoiding(Set.of());
    return LanguageNames.adjust(List.of(wanted), adjuster, unchanged, diagnostics).java(wanted);
  }

  private Library library(String mappingFile, String javaPackage, String javaName) {
    Set<String> structNames = new HashSet<>();
    mapping.structs().forEach(struct -> structNames.add(struct.name().value()));
    Set<String> callbackNames = new HashSet<>();
    mapping.callbacks().forEach(callback -> callbackNames.add(callback.name().value()));
    Map<String, Struct> structs = structs(structNames, callbackNames);
    ParameterResolver parameters =
        new ParameterResolver(
            new TypeResolver(
                structs, structNames, callbackNames, mapping.refusedTypes(), diagnostics),
            javaName,
            structs.values().stream().map(Struct::jsName).collect(Collectors.toSet()),
            diagnostics);
    return new Library(
        mapping.name().value(),
        mappingFile,
        javaPackage,
        javaName,
        mapping.version().map(Located::value),
        mapping.doc().map(Located::value),
        artifacts(),
        functions(parameters),
        List.copyOf(structs.values()),
        callbacks(parameters));
  }

  private List<LibraryArtifact> artifacts() {
    return mapping.artifacts().stream()
        .map(
            artifact ->
                new LibraryArtifact(
                    OperatingSystem.ofKey(artifact.os().value()).orElseThrow(),
                    artifact.arch().map(arch -> Architecture.ofKey(arch.value()).orElseThrow()),
                    artifact.file().value(),
                    artifact.sha256().map(hash -> hash.value().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private Map<String, Struct> structs(Set<String> known, Set<String> callbackNames) {
    StructResolver resolver =
        new StructResolver(known, callbackNames, mapping.refusedTypes(), diagnostics);
    Map<String, Struct> structs = new LinkedHashMap<>();
    for (StructMapping struct : mapping.structs()) {
      resolver
          .resolve(struct, names.types().java(struct.name()), names.types().js(struct.name()))
          .ifPresent(resolved -> structs.put(resolved.name(), resolved));
    }
    return structs;
  }

  private List<Function> functions(ParameterResolver parameters) {
    List<Function> functions = new ArrayList<>();
    for (FunctionMapping function : mapping.exports()) {
      Optional<Type> returns = parameters.returns(function.returns());
      functions.add(
          new Function(
              function.name().value(),
              names.functions().java(function.name()),
              names.functions().js(function.name()),
              function.entryPoint().orElse(function.name()).value(),
              returns.orElse(VoidType.VOID),
              function.returns().doc(),
              parameters.parameters(function.parameters()),
              convention(function.callingConvention()),
              function.doc()));
    }
    return functions;
  }

  private List<Callback> callbacks(ParameterResolver parameters) {
    List<Callback> callbacks = new ArrayList<>();
    for (CallbackMapping callback : mapping.callbacks()) {
      Optional<Type> returns = parameters.returns(callback.returns());
      callbacks.add(
          new Callback(
              callback.name().value(),
              names.types().java(callback.name()),
              names.types().js(callback.name()),
              returns.orElse(VoidType.VOID),
              callback.returns().doc(),
              parameters.callbackParameters(callback.parameters()),
              convention(callback.callingConvention()),
              callback.doc()));
    }
    return callbacks;
  }

  private CallingConvention convention(Optional<Located<String>> own) {
    return own.or(mapping::callingConvention)
        .flatMap(convention -> CallingConvention.ofKey(convention.value()))
        .orElse(CallingConvention.CDECL);
  }
}
