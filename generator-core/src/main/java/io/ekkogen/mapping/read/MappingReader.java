package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LIBRARY_NAME;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Identifiers;
import io.ekkogen.mapping.JavaNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads a mapping as written.
 *
 * <p>The stages: bytes are decoded, the text is parsed into JSON with locations, each object is
 * checked against its {@link ObjectSchema}, and valid parts are converted to records. For any
 * input, the reader reports diagnostics and never throws.
 */
public final class MappingReader {
  private static final ObjectSchema MAPPING =
      ObjectSchema.of(
          key("name", STRING),
          key("java", OBJECT),
          key("version", STRING),
          key("doc", STRING),
          key("library", OBJECT).required(LibraryReader.EXAMPLE),
          key("signalChaining", BOOLEAN),
          SystemReader.CONVENTION,
          key("exports", OBJECT),
          key("structs", OBJECT),
          key("callbacks", OBJECT),
          key("encoding", STRING),
          key("enums", OBJECT),
          key("constants", OBJECT),
          key("handles", OBJECT),
          key("globals", OBJECT),
          key("unions", OBJECT));

  private static final ObjectSchema JAVA =
      ObjectSchema.of(key("package", STRING), key("name", STRING));

  private final String fileName;
  private final byte[] content;
  private final Diagnostics diagnostics;

  private MappingReader(String fileName, byte[] content, Diagnostics diagnostics) {
    this.fileName = fileName;
    this.content = content;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a mapping, reporting every problem found.
   *
   * @param fileName as diagnostics print it; its last part is the library's default name
   * @param content the bytes as stored
   * @return the mapping, in which all names are valid and unique; rejected parts are left out or
   *     replaced, so that later stages can find more problems. Empty if the file is not a JSON
   *     object
   */
  public static Optional<Mapping> read(String fileName, byte[] content, Diagnostics diagnostics) {
    return new MappingReader(fileName, content, diagnostics).read();
  }

  private Optional<Mapping> read() {
    return JsonFile.read(
            fileName, content, "a mapping: { " + LibraryReader.EXAMPLE + ", … }", diagnostics)
        .flatMap(value -> JsonTypes.object("the mapping", value, diagnostics))
        .map(this::mapping);
  }

  private Mapping mapping(JsonObject root) {
    ValidatedObject members = MAPPING.check(root, root.location(), diagnostics);
    Optional<ValidatedObject> java =
        members.object("java").map(it -> JAVA.check(it, it.location(), diagnostics));
    Scope exports =
        new Scope(diagnostics, Optional.of("the symbol itself goes into \"entryPoint\""));
    Scope types = new Scope(diagnostics);
    Scope constants = new Scope(diagnostics);
    Scope globals = new Scope(diagnostics);
    return new Mapping(
        name(members),
        java.flatMap(it -> it.string("package"))
            .filter(it -> JavaNames.checkPackage(it, diagnostics)),
        java.flatMap(it -> it.string("name")).filter(it -> JavaNames.checkType(it, diagnostics)),
        members.string("version"),
        members.string("doc"),
        members.object("library").map(new LibraryReader(diagnostics)::read).orElse(List.of()),
        members.isSet("signalChaining"),
        members.string("encoding"),
        SystemReader.convention(members),
        section(members, "exports", exports, FunctionReader.FUNCTION, FunctionReader::read),
        Stream.of(
                section(members, "structs", types, StructReader.STRUCT, StructReader::struct),
                section(members, "unions", types, StructReader.STRUCT, StructReader::union))
            .flatMap(List::stream)
            .toList(),
        section(members, "callbacks", types, CallbackReader.CALLBACK, CallbackReader::read),
        section(members, "enums", types, EnumReader.ENUM, EnumReader::read),
        section(members, "handles", types, HandleReader.HANDLE, HandleReader::read),
        section(members, "constants", constants, ConstantReader.CONSTANT, ConstantReader::read),
        section(members, "globals", globals, GlobalReader.GLOBAL, GlobalReader::read),
        Set.copyOf(types.refused()));
  }

  /** Reads the named objects of a section. */
  private <T> List<T> section(
      ValidatedObject root,
      String key,
      Scope scope,
      ObjectSchema schema,
      BiFunction<Located<String>, ValidatedObject, Optional<T>> reader) {
    List<T> found = new ArrayList<>();
    for (Member member : root.object(key).map(ObjectSchema::entries).orElse(List.of())) {
      String written = member.key().value();
      Optional<Located<String>> name = scope.declare(member.key());
      Optional<T> read =
          JsonTypes.object(Quoted.of(written), member.value(), diagnostics)
              .map(it -> schema.check(it, member.key().location(), diagnostics))
              .flatMap(it -> reader.apply(name.orElse(member.key()), it));
      if (read.isEmpty() || !Identifiers.isIdentifier(written)) {
        scope.refuse(written);
      }
      read.filter(it -> name.isPresent()).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Located<String> name(ValidatedObject members) {
    Located<String> name =
        members
            .string("name")
            .orElseGet(() -> new Located<>(nameOfFile(), new SourceLocation(fileName, 1, 1, 1)));
    if (Identifiers.isLibraryName(name.value())) {
      return name;
    }
    diagnostics.report(
        BAD_LIBRARY_NAME,
        name.location(),
        Quoted.of(name.value())
            + (members.string("name").isPresent()
                ? " is not a valid library name"
                : ", taken from the file's name, is not a valid library name"),
        Optional.of("letters a-z A-Z, digits, _ and -"),
        members.string("name").isPresent()
            ? Optional.empty()
            : Optional.of("rename the file, or add \"name\": \"mathlib\""));
    return new Located<>(Identifiers.substitute(name.value()), name.location());
  }

  /** A file name without folders, such as {@code mathlib.ekko.json}. */
  public static String baseName(String fileName) {
    int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    return fileName.substring(slash + 1);
  }

  private String nameOfFile() {
    String file = baseName(fileName);
    for (String suffix : List.of(".ekko.json", ".json")) {
      if (file.endsWith(suffix)) {
        return file.substring(0, file.length() - suffix.length());
      }
    }
    return file;
  }
}
