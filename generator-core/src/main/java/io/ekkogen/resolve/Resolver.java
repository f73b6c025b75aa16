package io.ekkogen.resolve;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.Mapping.DependencyMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.Enumeration;
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
  private final HandleResolver handles;

  private Resolver(Mapping mapping, String javaPackage, String javaType, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.diagnostics = diagnostics;
    this.reserved =
        new ReservedJavaNames(
            MappingNames.types(mapping), MappingNames.variables(mapping), javaPackage, javaType);
    this.names = AdjustedNames.of(mapping, javaType, reserved, diagnostics);
    this.handles = new HandleResolver(mapping.handles(), names);
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
    EnumResolver enums = new EnumResolver(names.types(), reserved, diagnostics);
    List<Enumeration> enumerations = mapping.enums().stream().map(enums::resolve).toList();
    TypeResolver.Names named = namedTypes(enumerations);
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
    Map<String, Link<Function>> exports = links(mapping.exports(), FunctionMapping::name);
    ResultResolver results = new ResultResolver(types, exports, diagnostics);
    ByValueRules byValue = new ByValueRules(artifacts, diagnostics);
    ErrorResolver errors =
        new ErrorResolver(
            new ErrorFunctions(exportsByName(), exports, diagnostics),
            new ErrorParameters(results, diagnostics),
            diagnostics);
    List<Function> functions = functions(signatures, results, errors, byValue);
    functions.forEach(function -> exports.get(function.name()).bind(function));
    List<Callback> callbackTypes = callbacks(signatures, results, byValue);
    checkRetention(functions, callbackTypes);
    GlobalResolver variables = new GlobalResolver(types, names, diagnostics);
    List<Global> globals =
        mapping.globals().stream().flatMap(it -> variables.resolve(it).stream()).toList();
    ConstantResolver constants = new ConstantResolver(types, names.constants(), diagnostics);
    ReleaseRules releases = new ReleaseRules(exports, diagnostics);
    releases.checkFree(mapping.exports());
    new LengthCalls(exports, diagnostics).check(mapping.exports());
    List<Handle> handleTypes = handles.resolve(releases, functions);
    releases.checkGivers(mapping.exports(), handleTypes);
    List<Callback> destroyNotifies = destroyNotifies(functions, callbackTypes);
    List<Callback> callbacks =
        callbackTypes.stream()
            .filter(
                it ->
                    !destroyNotifies.contains(it)
                        || isUsed(it.type(), functions, structs, callbackTypes, globals))
            .toList();
    return new Library(
        mapping.name().value(),
        mappingFile,
        javaPackage,
        javaName,
        mapping.version().map(Located::value).map(Text::new),
        mapping.doc().map(Located::value).map(Text::new),
        artifacts,
        mapping.signalChaining(),
        functions,
        structs,
        callbacks,
        destroyNotifies,
        enumerations,
        handleTypes,
        mapping.constants().stream().flatMap(it -> constants.resolve(it).stream()).toList(),
        globals,
        callsBack(functions, structs, callbacks, globals),
        functions.stream().anyMatch(function -> function.call().mayBeAbsent()),
        functions.stream().anyMatch(function -> function.call().variadic()));
  }

  private void checkRetention(List<Function> functions, List<Callback> callbacks) {
    RetentionRules rules =
        new RetentionRules(
            callbacks.stream().collect(Collectors.toMap(Callback::name, it -> it)), diagnostics);
    for (int i = 0; i < functions.size(); i++) {
      rules.check(mapping.exports().get(i), functions.get(i));
    }
  }

  /** The types of functions that native code calls when it forgets callbacks. */
  private static List<Callback> destroyNotifies(
      List<Function> functions, List<Callback> callbacks) {
    Set<Type> types =
        functions.stream()
            .flatMap(it -> it.cParameters().stream())
            .filter(it -> it.role() == Parameter.Role.DESTROY_NOTIFY)
            .map(Parameter::type)
            .collect(Collectors.toSet());
    return callbacks.stream().filter(it -> types.contains(it.type())).toList();
  }

  /** Whether a callback type is that of a value in generated interfaces. */
  private static boolean isUsed(
      Type.Callback type,
      List<Function> functions,
      List<Struct> structs,
      List<Callback> callbacks,
      List<Global> globals) {
    return Stream.of(
            functions.stream().flatMap(Function::types),
            callbacks.stream().flatMap(it -> it.asFunction().types()),
            structs.stream().flatMap(it -> it.fields().stream()).map(Struct.Field::type),
            globals.stream().map(Global::type))
        .flatMap(it -> it)
        .anyMatch(it -> it.single().equals(type));
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
    return hasVariadic && !callbacks.isEmpty() || types.anyMatch(Type.Callback::isIn);
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

  private TypeResolver.Names namedTypes(List<Enumeration> enumerations) {
    Map<String, Link<Struct>> structs = links(mapping.structs(), StructMapping::name);
    Map<String, Type> others = new LinkedHashMap<>();
    enumerations.forEach(it -> others.put(it.name(), new Type.Enum(it)));
    mapping.handles().forEach(it -> others.put(it.name().value(), handles.type(it)));
    mapping.callbacks().forEach(it -> others.put(it.name().value(), callbackType(it.name())));
    return new TypeResolver.Names(structs, others, mapping.refusedTypes());
  }

  private Map<String, FunctionMapping> exportsByName() {
    return mapping.exports().stream()
        .collect(Collectors.toMap(it -> it.name().value(), it -> it, (first, second) -> first));
  }

  /** A link for each declaration, by its name in the mapping. */
  private static <W, T> Map<String, Link<T>> links(
      List<W> written, java.util.function.Function<W, Located<String>> name) {
    Map<String, Link<T>> links = new LinkedHashMap<>();
    written.stream().map(it -> name.apply(it).value()).forEach(it -> links.put(it, new Link<>(it)));
    return links;
  }

  private Type.Callback callbackType(Located<String> name) {
    return new Type.Callback(name.value(), names.types().java(name), names.types().js(name));
  }

  private List<Function> functions(
      SignatureResolver signatures,
      ResultResolver results,
      ErrorResolver errors,
      ByValueRules byValue) {
    FunctionResolver resolver =
        new FunctionResolver(signatures, results, errors, handles.closed(), names, diagnostics);
    List<Function> functions = new ArrayList<>();
    for (FunctionMapping it : mapping.exports()) {
      Function function = resolver.resolve(it, convention(it.callingConvention()));
      byValue.check(it.name(), it.returns(), it.parameters(), function);
      functions.add(function);
    }
    return functions;
  }

  private List<Callback> callbacks(
      SignatureResolver signatures, ResultResolver results, ByValueRules byValue) {
    List<Callback> callbacks = new ArrayList<>();
    for (CallbackMapping it : mapping.callbacks()) {
      List<Parameter> parameters = signatures.callbackParameters(it.parameters());
      new GivenMemoryResolver(results, diagnostics).checkOfCallback(it.parameters());
      LengthResolver lengths = LengthResolver.over(it.parameters(), parameters, diagnostics);
      Callback callback =
          new Callback(
              callbackType(it.name()),
              results.resolveCallback(it.returns(), lengths),
              parameters,
              convention(it.callingConvention()),
              exceptions(it),
              it.doc().map(Text::new));
      byValue.check(it.name(), it.returns(), it.parameters(), callback.asFunction());
      callbacks.add(callback);
    }
    return callbacks;
  }

  private static ExceptionPolicy exceptions(CallbackMapping callback) {
    return callback
        .exceptions()
        .flatMap(written -> ExceptionPolicy.ofKey(written.value()))
        .orElse(ExceptionPolicy.BY_CALL);
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
