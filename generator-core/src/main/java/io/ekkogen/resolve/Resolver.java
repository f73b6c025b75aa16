package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.DependencyMapping;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.EnumType;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.HandleType;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.AdjustedNames;
import io.ekkogen.resolve.names.DefaultNames;
import io.ekkogen.resolve.names.InterfaceName;
import io.ekkogen.resolve.names.MappingNames;
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
  private final ReservedJavaNames reserved;
  private final AdjustedNames names;

  private Resolver(Mapping mapping, String javaPackage, String javaType, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.diagnostics = diagnostics;
    this.reserved =
        new ReservedJavaNames(
            MappingNames.types(mapping), MappingNames.variables(mapping), javaPackage, javaType);
    this.names = AdjustedNames.of(mapping, javaType, reserved, diagnostics);
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
    List<Enumeration> enumerations = enumerations();
    NamedTypes named = namedTypes(enumerations);
    TypeResolver types = new TypeResolver(named, encodings, diagnostics);
    List<Struct> structs =
        new StructResolver(
                mapping.structs(),
                named.structs(),
                names.types(),
                reserved,
                new FieldTypes(types, encodings, diagnostics),
                new StructLayouts(platforms, diagnostics),
                diagnostics)
            .resolve();
    SignatureResolver signatures =
        new SignatureResolver(types, reserved, names.jsClasses(), diagnostics);
    Map<String, Link<Function>> exports = new LinkedHashMap<>();
    mapping.exports().stream()
        .map(function -> function.name().value())
        .forEach(name -> exports.put(name, new Link<>(name)));
    ResultResolver results = new ResultResolver(types, exports, diagnostics);
    List<Function> functions = functions(signatures, results);
    functions.forEach(function -> exports.get(function.name()).bind(function));
    List<Callback> callbacks = callbacks(signatures, results);
    ByValueRules byValue = new ByValueRules(artifacts, diagnostics);
    byValue.check(mapping.exports(), functions);
    byValue.checkCallbacks(mapping.callbacks(), callbacks);
    List<Global> globals = globals(types);
    ReleaseRules releases = new ReleaseRules(exports, diagnostics);
    releases.checkFree(mapping.exports());
    return new Library(
        mapping.name().value(),
        mappingFile,
        javaPackage,
        javaName,
        mapping.version().map(Located::value).map(Text::new),
        mapping.doc().map(Located::value).map(Text::new),
        artifacts,
        functions,
        structs,
        callbacks,
        enumerations,
        handles(releases),
        constants(types),
        globals,
        callsBack(functions, structs, callbacks, globals));
  }

  private static boolean callsBack(
      List<Function> functions,
      List<Struct> structs,
      List<Callback> callbacks,
      List<Global> globals) {
    boolean hasVariadic = functions.stream().anyMatch(function -> function.call().variadic());
    Stream<Type> types =
        Stream.of(
                functions.stream().flatMap(it -> it.parameters().stream()).map(Parameter::type),
                functions.stream().map(it -> it.returns().type()),
                structs.stream().flatMap(it -> it.fields().stream()).map(Struct.Field::type),
                globals.stream().map(Global::type))
            .flatMap(it -> it);
    return hasVariadic && !callbacks.isEmpty() || types.anyMatch(CallbackType::isIn);
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

  private List<Enumeration> enumerations() {
    EnumResolver resolver = new EnumResolver(reserved, diagnostics);
    return mapping.enums().stream()
        .map(
            written ->
                resolver.resolve(
                    written, names.types().java(written.name()), names.types().js(written.name())))
        .toList();
  }

  private NamedTypes namedTypes(List<Enumeration> enumerations) {
    Map<String, Link<Struct>> structs = new LinkedHashMap<>();
    mapping.structs().stream()
        .map(struct -> struct.name().value())
        .forEach(name -> structs.put(name, new Link<>(name)));
    Map<String, Type> others = new LinkedHashMap<>();
    enumerations.forEach(it -> others.put(it.name(), new EnumType(it)));
    mapping.handles().forEach(it -> others.put(it.name().value(), handleType(it.name())));
    mapping.callbacks().forEach(it -> others.put(it.name().value(), callbackType(it.name())));
    return new NamedTypes(structs, others, mapping.refusedTypes());
  }

  private HandleType handleType(Located<String> name) {
    return new HandleType(name.value(), names.types().java(name), names.types().js(name));
  }

  private CallbackType callbackType(Located<String> name) {
    return new CallbackType(name.value(), names.types().java(name), names.types().js(name));
  }

  private List<Handle> handles(ReleaseRules releases) {
    List<Handle> handles = new ArrayList<>();
    for (HandleMapping handle : mapping.handles()) {
      HandleType type = handleType(handle.name());
      releases
          .closing(handle, type)
          .map(close -> new Handle(type, close, handle.doc().map(Text::new)))
          .ifPresent(handles::add);
    }
    return handles;
  }

  private List<Function> functions(SignatureResolver signatures, ResultResolver results) {
    FunctionResolver resolver =
        new FunctionResolver(signatures, results, mapping.handles(), names, diagnostics);
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
              callbackType(callback.name()),
              results.resolveCallback(
                  callback.returns(),
                  new LengthRules(callback.parameters(), parameters, diagnostics)),
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
