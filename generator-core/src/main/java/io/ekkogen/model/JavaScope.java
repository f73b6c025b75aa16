package io.ekkogen.model;

import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The simple names that a library gives away in Java. Generated code writes other types of these
 * names in full.
 *
 * @param types generated classes
 * @param variables parameters, fields, constants and values of enums
 * @param hidingImports those of both that types of others have too
 */
public record JavaScope(Set<String> types, Set<String> variables, Set<String> hidingImports) {
  /** Types that are members of the supertypes of generated classes. */
  private static final Set<String> INHERITED_TYPES =
      Set.of(
          "FieldOrder", "Handler", "Maker", "Reference", "StructField", "UncaughtExceptionHandler");

  /** Constants of generated classes. */
  public static final Set<String> OWN_CONSTANTS =
      Set.of("INSTANCE", "KINDS", "LAYOUT", "LIBRARY", "LOOKUP", "OPTIONS");

  /** Other variables of generated classes. */
  private static final Set<String> OWN_VARIABLES = Set.of("address", "arguments");

  static JavaScope of(
      String javaName,
      List<Function> functions,
      List<Struct> structs,
      List<Callback> callbacks,
      List<Enumeration> enumerations,
      List<Handle> handles,
      List<Constant> constants) {
    Stream<String> types =
        Stream.of(
                classes(javaName).stream(),
                structs.stream().map(Struct::javaName),
                callbacks.stream().map(Callback::javaName),
                enumerations.stream().map(Enumeration::javaName),
                handles.stream().map(Handle::javaName))
            .flatMap(names -> names);
    Stream<Parameter> parameters =
        Stream.concat(
            functions.stream().flatMap(it -> it.parameters().stream()),
            callbacks.stream().flatMap(it -> it.parameters().stream()));
    Stream<String> variables =
        Stream.of(
                parameters.map(Parameter::javaName),
                structs.stream().flatMap(it -> it.fields().stream()).map(Struct.Field::javaName),
                constants.stream().map(Constant::javaName),
                enumerations.stream()
                    .flatMap(it -> it.values().stream())
                    .map(Enumeration.Value::javaName))
            .flatMap(names -> names);
    return of(
        types.collect(Collectors.toUnmodifiableSet()),
        variables.collect(Collectors.toUnmodifiableSet()));
  }

  private static JavaScope of(Set<String> types, Set<String> variables) {
    return new JavaScope(
        types,
        variables,
        UsedTypes.NAMES.stream()
            .filter(name -> types.contains(name) || variables.contains(name))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The classes that a library has whatever is in it. */
  public static Set<String> classes(String javaName) {
    return Stream.of("", "Async", "Binding", "Callbacks", "Host", "HostCallbacks")
        .map(suffix -> javaName + suffix)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether another type is meant by this name in a generated class. */
  public static boolean hidesType(String type) {
    return INHERITED_TYPES.contains(type);
  }

  /** Whether a variable may be meant by this name where an expression is expected. */
  public boolean hidesInExpression(String type) {
    return hidesType(type)
        || OWN_CONSTANTS.contains(type)
        || OWN_VARIABLES.contains(type)
        || variables.contains(type);
  }
}
