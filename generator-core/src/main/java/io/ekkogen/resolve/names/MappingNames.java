package io.ekkogen.resolve.names;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names in a mapping, as written. */
public final class MappingNames {
  private MappingNames() {}

  /** The names of structures, callbacks, enums and handles. */
  public static Set<String> types(Mapping mapping) {
    return texts(located(mapping));
  }

  /** Like {@link #types}, with locations, ordered by kind. */
  public static Stream<Located<String>> located(Mapping mapping) {
    return Stream.of(
            mapping.structs().stream().map(Mapping.StructMapping::name),
            mapping.callbacks().stream().map(Mapping.CallbackMapping::name),
            mapping.enums().stream().map(Mapping.EnumMapping::name),
            mapping.handles().stream().map(Mapping.HandleMapping::name))
        .flatMap(names -> names);
  }

  /** The names of parameters, fields, constants and enum values. */
  public static Set<String> variables(Mapping mapping) {
    Stream<Mapping.ParameterMapping> parameters =
        Stream.concat(
            mapping.exports().stream().flatMap(function -> function.parameters().stream()),
            mapping.callbacks().stream().flatMap(callback -> callback.parameters().stream()));
    return texts(
        Stream.of(
                parameters.map(Mapping.ParameterMapping::name),
                mapping.structs().stream()
                    .flatMap(struct -> struct.fields().stream())
                    .flatMap(field -> field.name().stream()),
                mapping.constants().stream().map(Mapping.ConstantMapping::name),
                mapping.enums().stream()
                    .flatMap(enumeration -> enumeration.values().stream())
                    .map(Mapping.EnumValueMapping::name))
            .flatMap(names -> names));
  }

  private static Set<String> texts(Stream<Located<String>> names) {
    return names.map(Located::value).collect(Collectors.toSet());
  }
}
