package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LIBRARY_NAME;
import static io.ekkogen.diagnostic.DiagnosticCode.EMPTY_FILE;
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
import io.ekkogen.mapping.json.JsonReader;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.json.SourceText;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
          Conventions.KEY,
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
    return Utf8.decode(fileName, content, diagnostics)
        .filter(this::isNotEmpty)
        .flatMap(text -> JsonReader.read(text, diagnostics))
        .flatMap(this::root)
        .map(this::mapping);
  }

  private boolean isNotEmpty(SourceText text) {
    boolean empty = text.text().isBlank();
    if (empty) {
      diagnostics.report(
          EMPTY_FILE,
          text.locate(0, 1),
          "the file is empty",
          "a mapping: { " + LibraryReader.EXAMPLE + ", … }");
    }
    return !empty;
  }

  private Optional<JsonObject> root(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Optional.of(object);
    }
    TypeMismatch.report("the mapping", value, Set.of(OBJECT), diagnostics);
    return Optional.empty();
  }

  private Mapping mapping(JsonObject root) {
    ValidatedObject members = MAPPING.check(root, root.location(), diagnostics);
    Optional<ValidatedObject> java =
        members.object("java").map(it -> JAVA.check(it, it.location(), diagnostics));
    LibraryReader library = new LibraryReader(diagnostics);
    FunctionReader functions = new FunctionReader(diagnostics);
    StructReader structs = new StructReader(false, diagnostics);
    StructReader unions = new StructReader(true, diagnostics);
    CallbackReader callbacks = new CallbackReader(diagnostics);
    EnumReader enums = new EnumReader(diagnostics);
    HandleReader handles = new HandleReader(diagnostics);
    ConstantReader constants = new ConstantReader(diagnostics);
    GlobalReader globals = new GlobalReader(diagnostics);
    Scope exportNames =
        new Scope(diagnostics, Optional.of("the symbol itself goes into \"entryPoint\""));
    Scope constantNames = new Scope(diagnostics);
    Scope globalNames = new Scope(diagnostics);
    Scope typeNames = new Scope(diagnostics);
    Set<String> refusedTypes = new HashSet<>();

    return new Mapping(
        name(members),
        java.flatMap(it -> it.string("package"))
            .filter(it -> JavaNames.checkPackage(it, diagnostics)),
        java.flatMap(it -> it.string("name")).filter(it -> JavaNames.checkType(it, diagnostics)),
        members.string("version"),
        members.string("doc"),
        members.object("library").map(library::read).orElse(List.of()),
        members.string("encoding"),
        Conventions.read(members, diagnostics),
        section(members, "exports", exportNames, new HashSet<>(), functions::read),
        concat(
            section(members, "structs", typeNames, refusedTypes, structs::read),
            section(members, "unions", typeNames, refusedTypes, unions::read)),
        section(members, "callbacks", typeNames, refusedTypes, callbacks::read),
        section(members, "enums", typeNames, refusedTypes, enums::read),
        section(members, "handles", typeNames, refusedTypes, handles::read),
        section(members, "constants", constantNames, new HashSet<>(), constants::read),
        section(members, "globals", globalNames, new HashSet<>(), globals::read),
        refusedTypes);
  }

  /**
   * Reads the named objects of a section, and adds the names of rejected ones to {@code refused}.
   */
  private <T> List<T> section(
      ValidatedObject root,
      String key,
      Scope scope,
      Set<String> refused,
      BiFunction<Located<String>, JsonObject, Optional<T>> reader) {
    List<T> found = new ArrayList<>();
    for (Member member : root.object(key).map(JsonObject::members).orElse(List.of())) {
      if (ObjectSchema.isIgnored(member.key())) {
        continue;
      }
      Located<String> written = new Located<>(member.key(), member.keyLocation());
      Optional<Located<String>> name = scope.declare(written);
      Optional<T> read = Optional.empty();
      if (member.value() instanceof JsonObject object) {
        read = reader.apply(name.orElse(written), object);
      } else {
        TypeMismatch.report(Quoted.of(member.key()), member.value(), Set.of(OBJECT), diagnostics);
      }
      if (name.isPresent() && read.isPresent()) {
        found.add(read.get());
      }
      if (read.isEmpty() || !Identifiers.isIdentifier(member.key())) {
        refused.add(member.key());
      }
    }
    return found;
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
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
