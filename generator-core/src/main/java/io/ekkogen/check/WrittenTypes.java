package io.ekkogen.check;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import java.util.stream.Stream;

/** Finds the types in a mapping, as written. */
final class WrittenTypes {
  private WrittenTypes() {}

  static Stream<Located<String>> of(Mapping mapping) {
    Stream<Located<String>> functions =
        mapping.exports().stream()
            .flatMap(
                function ->
                    Stream.concat(
                        Stream.of(function.returns().type()),
                        function.parameters().stream().map(Mapping.ParameterMapping::type)));
    Stream<Located<String>> fields =
        mapping.structs().stream()
            .flatMap(struct -> struct.fields().stream().map(Mapping.FieldMapping::type));
    Stream<Located<String>> callbacks =
        mapping.callbacks().stream()
            .flatMap(
                callback ->
                    Stream.concat(
                        Stream.of(callback.returns().type()),
                        callback.parameters().stream().map(Mapping.ParameterMapping::type)));
    Stream<Located<String>> globals = mapping.globals().stream().map(Mapping.GlobalMapping::type);
    return Stream.of(functions, fields, callbacks, globals).flatMap(all -> all);
  }
}
