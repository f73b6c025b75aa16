package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.DependencyMapping;
import io.ekkogen.mapping.Mapping.EnumMapping;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Handle;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.StructName;
import io.ekkogen.model.type.Text;
import io.ekkogen.resolve.names.AdjustedNames;
import io.ekkogen.resolve.names.DefaultNames;
import io.ekkogen.resolve.names.InterfaceName;
import io.ekkogen.resolve.names.ReservedNames;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves a mapping to the model: looks up all types and adjusts all names. Problems are reported;
 * unresolved parts are left out, so that the rest is checked too.
 */
public final class Resolver {
  private final Mapping mapping;
  private final Diagnostics diagnostics;
  private final ReservedNames reserved;
  private final AdjustedNames names;

  private Resolver(Mapping mapping, String javaPackage, String javaType, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.diagnostics = diagnostics;
    this.reserved = new ReservedNames(mapping, javaPackage, javaType);
    this.names = new AdjustedNames(mapping, javaType, reserved, diagnostics);
  }

  /**
   * Resolves {@code mapping}. The result is valid only if {@code diagnostics} has no errors
   * afterwards.
   *
   * @param mappingFile the mapping's file name without folders
   * @param javaPackage overrides the mapping's own
   */
  public static Library resolve(
      Mapping mapping, String mappingFile, Optional<String> javaPackage, Diagnostics diagnostics) {
    String name = mapping.name().value();
    String javaName = InterfaceName.of(mapping, diagnostics);
    String packageName =
        javaPackage
            .or(() -> mapping.javaPackage().map(Located::value))
            .orElse(DefaultNames.packageFor(name));
    return new Resolver(mapping, packageName, javaName, diagnostics)
        .library(mappingFile, packageName, javaName);
  }

  private Library library(String mappingFile, String javaPackage, String javaName) {
    EncodingResolver encodings = new EncodingResolver(mapping.encoding(), diagnostics);
    List<LibraryArtifact> artifacts = artifacts();
    Set<Platform> platforms =
        artifacts.stream()
            .flatMap(LibraryArtifact::platforms)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    NamedTypes declared = declaredTypes();
    StructLayouts layouts = new StructLayouts(platforms, diagnostics);
    Map<String, Struct> structs =
        new StructResolver(
                mapping.structs(), javaName, reserved, declared, encodings, layouts, diagnostics)
            .resolve();
    NamedTypes named = declared.withStructs(structs);
    TypeResolver types = new TypeResolver(named, encodings, diagnostics);
    SignatureResolver signatures =
        new SignatureResolver(types, javaName, reserved, jsClasses(named), diagnostics);
    ResultResolver results = new ResultResolver(types, mapping.exports(), diagnostics);
    List<Function> functions = functions(signatures, results);
    List<Callback> callbacks = callbacks(signatures, results);
    ByValueRules byValue = new ByValueRules(artifacts, diagnostics);
    byValue.check(mapping.exports(), functions);
    byValue.checkCallbacks(mapping.callbacks(), callbacks);
    ReleaseRules releases = new ReleaseRules(functions, diagnostics);
    releases.checkFree(mapping.exports());
    releases.checkClose(mapping.handles());
    return new Library(
        mapping.name().value(),
        mappingFile,
        javaPackage,
        javaName,
        mapping.version().map(Located::value).map(Text::new),
        mapping.doc().map(Located::value).map(Text::new),
        artifacts,
        functions,
        List.copyOf(structs.values()),
        callbacks,
        List.copyOf(named.enumerations().values()),
        List.copyOf(named.handles().values()),
        constants(types),
        globals(types));
  }

  private List<LibraryArtifact> artifacts() {
    return mapping.artifacts().stream()
        .map(
            artifact ->
                new LibraryArtifact(
                    OperatingSystem.ofKey(artifact.os().value()).orElseThrow(),
                    artifact.arch().map(arch -> Architecture.ofKey(arch.value()).orElseThrow()),
                    new Text(artifact.file().value()),
                    artifact.sha256().map(hash -> hash.value().toLowerCase(Locale.ROOT)),
                    artifact.lazy(),
                    artifact.dependsOn().stream().map(Resolver::dependency).toList()))
        .toList();
  }

  private static LibraryArtifact.Dependency dependency(DependencyMapping dependency) {
    return new LibraryArtifact.Dependency(
        new Text(dependency.file().value()),
        dependency.sha256().map(hash -> hash.value().toLowerCase(Locale.ROOT)));
  }

  /** The types that depend on no others, and the names of those that do. */
  private NamedTypes declaredTypes() {
    EnumResolver resolver = new EnumResolver(reserved, diagnostics);
    Map<String, Enumeration> enumerations = new LinkedHashMap<>();
    for (EnumMapping written : mapping.enums()) {
      enumerations.put(
          written.name().value(),
          resolver.resolve(
              written, names.types().java(written.name()), names.types().js(written.name())));
    }
    Map<String, Handle> handles = new LinkedHashMap<>();
    for (HandleMapping written : mapping.handles()) {
      Located<String> name = written.name();
      handles.put(
          name.value(),
          new Handle(
              name.value(),
              names.types().java(name),
              names.types().js(name),
              written.close().value(),
              written.doc().map(Text::new)));
    }
    return new NamedTypes(
        Map.of(), enumerations, handles, structNames(), callbackTypes(), mapping.refusedTypes());
  }

  private Map<String, CallbackType> callbackTypes() {
    Map<String, CallbackType> callbacks = new LinkedHashMap<>();
    for (CallbackMapping callback : mapping.callbacks()) {
      Located<String> name = callback.name();
      callbacks.put(
          name.value(),
          new CallbackType(name.value(), names.types().java(name), names.types().js(name)));
    }
    return callbacks;
  }

  private Map<String, StructName> structNames() {
    Map<String, StructName> structs = new LinkedHashMap<>();
    for (StructMapping struct : mapping.structs()) {
      Located<String> name = struct.name();
      structs.put(
          name.value(),
          new StructName(name.value(), names.types().java(name), names.types().js(name)));
    }
    return structs;
  }

  /** The names that parameters must not hide: classes that glue instantiates. */
  private static Set<String> jsClasses(NamedTypes named) {
    return Stream.concat(
            named.structs().values().stream().map(Struct::jsName),
            named.handles().values().stream().map(Handle::jsName))
        .collect(Collectors.toSet());
  }

  private List<Function> functions(SignatureResolver signatures, ResultResolver results) {
    FunctionResolver resolver = new FunctionResolver(signatures, results, names, diagnostics);
    return mapping.exports().stream()
        .map(function -> resolver.resolve(function, convention(function.callingConvention())))
        .toList();
  }

  private List<Callback> callbacks(SignatureResolver signatures, ResultResolver results) {
    List<Callback> callbacks = new ArrayList<>();
    for (CallbackMapping callback : mapping.callbacks()) {
      List<Parameter> parameters = signatures.callbackParameters(callback.parameters());
      callbacks.add(
          new Callback(
              callback.name().value(),
              names.types().java(callback.name()),
              names.types().js(callback.name()),
              results.resolveCallback(callback.returns(), callback.parameters(), parameters),
              parameters,
              convention(callback.callingConvention()),
              exceptions(callback),
              callback.doc().map(Text::new)));
    }
    return callbacks;
  }

  private static ExceptionPolicy exceptions(CallbackMapping callback) {
    return callback
        .exceptions()
        .flatMap(written -> ExceptionPolicy.ofKey(written.value()))
        .orElse(ExceptionPolicy.BY_CALL);
  }

  private List<Constant> constants(TypeResolver types) {
    ConstantResolver resolver = new ConstantResolver(types, diagnostics);
    List<Constant> constants = new ArrayList<>();
    for (ConstantMapping written : mapping.constants()) {
      resolver
          .resolve(
              written, names.constants().java(written.name()), names.constants().js(written.name()))
          .ifPresent(constants::add);
    }
    return constants;
  }

  private List<Global> globals(TypeResolver types) {
    GlobalResolver resolver = new GlobalResolver(types, names, diagnostics);
    List<Global> globals = new ArrayList<>();
    mapping.globals().forEach(global -> resolver.resolve(global).ifPresent(globals::add));
    return globals;
  }

  private PerSystem<CallingConvention> convention(BySystem own) {
    PerSystem<CallingConvention> standard =
        Systems.resolve(
            mapping.callingConvention(),
            PerSystem.same(CallingConvention.CDECL),
            Resolver::conventionOf);
    return Systems.resolve(own, standard, Resolver::conventionOf);
  }

  private static CallingConvention conventionOf(String key) {
    return CallingConvention.ofKey(key).orElseThrow();
  }
}
