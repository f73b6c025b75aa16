package io.ekkogen.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping as written: types are still text, and nothing has been looked up.
 *
 * @param name the {@code name} key, else the file name before {@code .ekko.json}, located at the
 *     start
 * @param javaPackage the key {@code java.package}
 * @param javaName the key {@code java.name}
 * @param callingConvention the default for every function and callback
 * @param refusedTypes names of types that the mapping declares and whose declaration was refused: a
 *     use of one is no further problem
 */
public record Mapping(
    Located<String> name,
    Optional<Located<String>> javaPackage,
    Optional<Located<String>> javaName,
    Optional<Located<String>> version,
    Optional<Located<String>> doc,
    List<ArtifactMapping> artifacts,
    Optional<Located<String>> callingConvention,
    List<FunctionMapping> exports,
    List<StructMapping> structs,
    List<CallbackMapping> callbacks,
    Set<String> refusedTypes) {

  public Mapping {
    artifacts = List.copyOf(artifacts);
    exports = List.copyOf(exports);
    structs = List.copyOf(structs);
    callbacks = List.copyOf(callbacks);
    refusedTypes = Set.copyOf(refusedTypes);
  }

  /**
   * One artifact of {@code library}.
   *
   * @param arch absent when the file serves every architecture of the system
   * @param sha256 64 hexadecimal digits in lower case
   */
  public record ArtifactMapping(
      Located<String> os,
      Optional<Located<String>> arch,
      Located<String> file,
      Optional<Located<String>> sha256) {}

  /** One of {@code exports}. */
  public record FunctionMapping(
      Located<String> name,
      Optional<Located<String>> entryPoint,
      ReturnMapping returns,
      List<ParameterMapping> parameters,
      Optional<Located<String>> callingConvention,
      Optional<String> doc) {

    public FunctionMapping {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code returns}, in short or long form; {@code void} at the name where it is left out. */
  public record ReturnMapping(Located<String> type, Optional<String> doc) {}

  /** One of {@code parameters}. */
  public record ParameterMapping(
      Located<String> name,
      Located<String> type,
      Optional<Located<Boolean>> ref,
      Optional<Located<Boolean>> out,
      Optional<String> doc) {}

  /** One of {@code structs}. */
  public record StructMapping(
      Located<String> name,
      List<FieldMapping> fields,
      Optional<Located<String>> layout,
      Optional<String> doc) {

    public StructMapping {
      fields = List.copyOf(fields);
    }
  }

  /** One of a structure's {@code fields}. */
  public record FieldMapping(Located<String> name, Located<String> type, Optional<String> doc) {}

  /** One of {@code callbacks}. */
  public record CallbackMapping(
      Located<String> name,
      ReturnMapping returns,
      List<ParameterMapping> parameters,
      Optional<Located<String>> callingConvention,
      Optional<String> doc) {

    public CallbackMapping {
      parameters = List.copyOf(parameters);
    }
  }
}
