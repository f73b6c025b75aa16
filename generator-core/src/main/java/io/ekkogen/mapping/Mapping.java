package io.ekkogen.mapping;

import io.ekkogen.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mapping as written: types are still text, and no names have been resolved. All lists, sets and
 * maps are immutable.
 *
 * @param name the {@code name} key, or else the file name before {@code .ekko.json}, located at the
 *     start
 * @param javaPackage the key {@code java.package}
 * @param javaName the key {@code java.name}
 * @param signalChaining whether the library's signal handlers must be chained to the JVM's
 * @param encoding the default for every string
 * @param callingConvention the default for every function and callback
 * @param refusedTypes names of types whose declaration was rejected: their uses are not reported
 */
public record Mapping(
    Located<String> name,
    Optional<Located<String>> javaPackage,
    Optional<Located<String>> javaName,
    Optional<Located<String>> version,
    Optional<Located<String>> doc,
    List<ArtifactMapping> artifacts,
    boolean signalChaining,
    Optional<Located<String>> encoding,
    BySystem callingConvention,
    List<FunctionMapping> exports,
    List<StructMapping> structs,
    List<CallbackMapping> callbacks,
    List<EnumMapping> enums,
    List<HandleMapping> handles,
    List<ConstantMapping> constants,
    List<GlobalMapping> globals,
    Set<String> refusedTypes) {

  /**
   * One artifact of {@code library}.
   *
   * @param arch absent if the file serves every architecture of the system
   * @param sha256 64 hexadecimal digits in lower case
   * @param lazy whether functions are resolved at their first call
   * @param dependsOn the dependencies, in the order in which they are loaded
   */
  public record ArtifactMapping(
      Located<String> os,
      Optional<Located<String>> arch,
      Located<String> file,
      Optional<Located<String>> sha256,
      boolean lazy,
      List<DependencyMapping> dependsOn) {}

  /** One entry of an artifact's {@code dependsOn}. */
  public record DependencyMapping(Located<String> file, Optional<Located<String>> sha256) {}

  /**
   * A text that may depend on the operating system.
   *
   * @param everywhere the text, if it is the same everywhere
   * @param bySystem the texts by operating system key, if it is an object
   */
  public record BySystem(
      Optional<Located<String>> everywhere, Map<String, Located<String>> bySystem) {}

  /** One entry of {@code exports}. */
  public record FunctionMapping(
      Located<String> name,
      BySystem entryPoint,
      ReturnMapping returns,
      List<ParameterMapping> parameters,
      BySystem callingConvention,
      CallMapping call,
      Optional<String> doc) {

    /** The functions that release memory which a call returns or stores. */
    public Stream<Located<String>> releases() {
      return Stream.of(
              returns.free().stream(),
              call.error().flatMap(ErrorMapping::free).stream(),
              parameters.stream().flatMap(it -> it.free().stream()).flatMap(FreeMapping::functions))
          .flatMap(it -> it);
    }
  }

  /**
   * The properties of a function's call.
   *
   * @param platforms the platforms that have the symbol, {@code os} or {@code os/arch}; empty for
   *     all
   */
  public record CallMapping(
      Optional<Located<Boolean>> variadic,
      Optional<Located<Boolean>> lastError,
      Optional<ErrorMapping> error,
      Optional<Located<Boolean>> async,
      Optional<Located<Boolean>> critical,
      Optional<Located<Boolean>> optional,
      List<Located<String>> platforms,
      Optional<Located<Boolean>> waitsForCallbacks) {

    public boolean isVariadic() {
      return Located.isTrue(variadic);
    }

    public boolean isAsync() {
      return Located.isTrue(async);
    }
  }

  /**
   * The key {@code error}, with {@code when}, {@code test} or {@code parameter}.
   *
   * @param test the export that tests the result
   * @param message the export that returns the text of an error
   * @param parameter the parameter in which the function stores a pointer to an error
   * @param free the function that releases that error
   */
  public record ErrorMapping(
      Optional<Located<ConditionMapping>> when,
      Optional<Located<String>> test,
      Optional<Located<String>> code,
      Optional<Located<String>> message,
      Optional<Located<String>> parameter,
      Optional<Located<String>> free) {

    /** Whether a parameter holds the error. */
    public boolean isHeldBy(ParameterMapping it) {
      return parameter.filter(held -> held.value().equals(it.name().value())).isPresent();
    }

    /** Whether NULL is the result that means failure. */
    public boolean isNull() {
      return when.filter(it -> it.value().text().equals("null")).isPresent();
    }
  }

  /**
   * The key {@code returns}, in short or long form; if absent, {@code void} at the location of the
   * name.
   *
   * @param length a number, or an expression
   * @param owner the name of a parameter
   * @param same the name of a parameter
   */
  public record ReturnMapping(
      Located<String> type,
      Optional<Located<String>> encoding,
      Optional<Located<String>> free,
      Optional<Located<String>> length,
      Optional<Located<Boolean>> terminated,
      Optional<Located<Boolean>> nullable,
      Optional<Located<Boolean>> owned,
      Optional<Located<String>> owner,
      Optional<Located<String>> same,
      Optional<Located<String>> range,
      Optional<Located<String>> within,
      Optional<String> doc) {}

  /**
   * One entry of {@code parameters}.
   *
   * @param length a number, or an expression
   * @param written an expression
   * @param owner the name of another parameter
   * @param consumed {@code true}, {@code false} or {@code success}
   */
  public record ParameterMapping(
      Located<String> name,
      Located<String> type,
      Optional<Located<Boolean>> in,
      Optional<Located<Boolean>> ref,
      Optional<Located<Boolean>> out,
      Optional<Located<String>> encoding,
      Optional<Located<Boolean>> nullable,
      Optional<Located<String>> length,
      Optional<Located<String>> written,
      Optional<Located<Boolean>> terminated,
      Optional<Located<Boolean>> owned,
      Optional<Located<String>> owner,
      Optional<Located<String>> consumed,
      Optional<FreeMapping> free,
      Optional<RetainedMapping> retained,
      Optional<Located<Boolean>> data,
      Optional<Located<String>> within,
      Optional<String> doc) {

    /** The order in which parameters are resolved: those that others refer to come first. */
    public int rank() {
      boolean refersToAnother = length.isPresent() || owner.isPresent();
      boolean isLast = within.isPresent() || retained.filter(RetainedMapping::ends).isPresent();
      return isLast ? 2 : refersToAnother ? 1 : 0;
    }

    /** Whether it is a pointer that the callee stores to memory of its own. */
    public boolean isGiven() {
      return free.isPresent() && (Located.isTrue(out) || Located.isTrue(ref));
    }

    /** Whether it is an array that the callee allocates. */
    public boolean isGivenArray() {
      return free.isPresent() && Located.isTrue(out) && type.value().endsWith("[]");
    }

    /** Whether native code keeps callbacks after the call. */
    public boolean isRetained() {
      return retained.isPresent() && retained.get().isRetained();
    }

    /** Whether it is the {@code void *} that C hands back to callbacks. */
    public boolean isData() {
      return Located.isTrue(data);
    }
  }

  /**
   * The keys {@code free} and {@code freeEach} of a parameter: its memory is the callee's.
   *
   * @param by the function that releases the memory; empty for memory that the library keeps
   * @param each the function that releases each element of an array
   */
  public record FreeMapping(
      SourceLocation location, Optional<Located<String>> by, Optional<Located<String>> each) {

    /** The functions that release memory. */
    public Stream<Located<String>> functions() {
      return Stream.concat(by.stream(), each.stream());
    }
  }

  /**
   * The key {@code retained}.
   *
   * @param location of the value
   * @param until what ends the life of the callback
   * @param key the names of the parameters that tell the callbacks of a function apart, where the
   *     next call replaces the callback
   */
  public record RetainedMapping(
      SourceLocation location,
      boolean isRetained,
      Optional<Located<String>> until,
      Optional<List<Located<String>>> key) {

    /** Whether it says what ends the life of the callback. */
    public boolean ends() {
      return until.isPresent() || key.isPresent();
    }
  }

  /**
   * One entry of {@code structs} or {@code unions}.
   *
   * @param size the minimum size of an explicit structure, in bytes
   */
  public record StructMapping(
      Located<String> name,
      StructKind kind,
      List<FieldMapping> fields,
      Optional<Located<Integer>> pack,
      Optional<Located<Integer>> align,
      Optional<Located<Integer>> size,
      Optional<String> doc) {

    /** {@code structure} or {@code union}, for messages. */
    public String noun() {
      return kind == StructKind.UNION ? "union" : "structure";
    }
  }

  /**
   * One entry of a structure's {@code fields}.
   *
   * @param name absent for a bit-field that is padding
   * @param offset in bytes
   * @param length an expression over fields, or a number
   */
  public record FieldMapping(
      Optional<Located<String>> name,
      Located<String> type,
      Optional<Located<Integer>> offset,
      Optional<Located<Integer>> bits,
      Optional<Located<String>> encoding,
      Optional<Located<Boolean>> ref,
      Optional<Located<Boolean>> in,
      Optional<Located<String>> length,
      Optional<Located<Boolean>> flexible,
      Optional<String> doc) {

    private static final Pattern INLINE_ARRAY = Pattern.compile("(.*)\\[([^\\[\\]]+)]");

    /** The element type and length of an inline array; empty for other types. */
    public Optional<InlineArray> inlineArray() {
      Matcher matcher = INLINE_ARRAY.matcher(type.value());
      return matcher.matches()
          ? Optional.of(new InlineArray(matcher.group(1), matcher.group(2)))
          : Optional.empty();
    }

    /**
     * The name of the type that it contains by value: its type, or the element type of its inline
     * array.
     */
    public String contained() {
      return isRef() ? "" : inlineArray().map(InlineArray::element).orElse(type.value());
    }

    /** Whether it is an array at the end of the structure, whose length C does not know. */
    public boolean isFlexible() {
      return Located.isTrue(flexible);
    }

    /** Whether it is a pointer to its type. */
    public boolean isRef() {
      return Located.isTrue(ref);
    }

    /** The location for diagnostics: its name or, without one, its type. */
    public Located<String> place() {
      return name.orElse(type);
    }
  }

  /** The type {@code element[length]} of a field. */
  public record InlineArray(String element, String length) {}

  /**
   * One entry of {@code callbacks}.
   *
   * @param exceptions {@code throw} or {@code report}
   */
  public record CallbackMapping(
      Located<String> name,
      ReturnMapping returns,
      List<ParameterMapping> parameters,
      BySystem callingConvention,
      Optional<Located<String>> exceptions,
      Optional<String> doc) {}

  /** One entry of {@code enums}. */
  public record EnumMapping(
      Located<String> name,
      Optional<Located<String>> type,
      List<EnumValueMapping> values,
      boolean flags,
      Optional<String> doc) {}

  /**
   * One entry of an enum's {@code values}.
   *
   * @param value as written, without quotes
   * @param kind a number or a string
   */
  public record EnumValueMapping(Located<String> name, Located<String> value, ValueKind kind) {}

  /** One entry of {@code handles}. */
  public record HandleMapping(
      Located<String> name,
      Optional<Located<String>> close,
      Optional<Located<String>> ref,
      Optional<String> doc) {}

  /**
   * One entry of {@code constants}.
   *
   * @param value as written, without quotes
   * @param kind the kind of JSON value
   */
  public record ConstantMapping(
      Located<String> name,
      Located<String> type,
      Located<String> value,
      ValueKind kind,
      Optional<String> doc) {}

  /** The kind of JSON value that a value is written as. */
  public enum ValueKind {
    STRING,
    NUMBER,
    BOOLEAN
  }

  /** One entry of {@code globals}. */
  public record GlobalMapping(
      Located<String> name,
      BySystem entryPoint,
      Located<String> type,
      boolean readOnly,
      Optional<String> doc) {}
}
