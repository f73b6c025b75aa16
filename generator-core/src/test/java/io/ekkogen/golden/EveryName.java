package io.ekkogen.golden;

import com.sun.jna.Library;
import com.sun.jna.Structure;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.structure.NativeStructure;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that have a meaning in a language or in generated code. */
final class EveryName {
  private static final String JAVA =
      """
      abstract assert boolean break byte case catch char class const continue default do double else
      enum extends final finally float for goto if implements import instanceof int interface long
      native new package private protected public return short static strictfp super switch
      synchronized this throw throws transient try void volatile while _ true false null
      exports module non open opens permits provides record requires sealed to transitive uses var
      when with yield value
      """;

  private static final String JAVASCRIPT =
      """
      arguments as async await break case catch class const continue debugger default delete do else
      enum eval export extends false finally for from function get if implements import in instanceof
      interface let meta new null of package private protected public return set static super switch
      target this throw true try typeof undefined using var void while with yield
      Infinity NaN globalThis Array ArrayBuffer BigInt Boolean DataView Date Error Function Iterator
      JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set SharedArrayBuffer String
      Symbol TypeError Uint8Array WeakMap WeakRef parseInt isNaN Java Polyglot Graal load print
      console require exports module process
      __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ constructor
      hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toJSON toLocaleString toString
      valueOf then catch finally name length caller callee apply bind call
      """;

  private static final String TYPESCRIPT =
      """
      abstract accessor any asserts assert bigint boolean constructor declare defer enum global
      implements infer interface intrinsic is keyof module namespace never number object out override
      private protected public readonly require satisfies static string symbol type undefined unique
      unknown using Awaited Exclude Extract NonNullable Omit Partial Pick Readonly Record Required
      Array ReadonlyArray PropertyKey IArguments CallableFunction Disposable SymbolConstructor Init
      """;

  /** Names that real mappings have: with dollar signs, and long ones. */
  private static final String OTHERS =
      """
      a$ a$$b $ $$ $L $T$1 x$S __ ___ a1 class_ class__ rt_ host_ result_
      has errno version close closed size at pointerTo register address default_ _default
      """;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private EveryName() {}

  /** All names except those that depend on the library's name. */
  static List<String> all() {
    Set<String> names = new TreeSet<>();
    Stream.of(JAVA, JAVASCRIPT, TYPESCRIPT, OTHERS)
        .flatMap(words -> Stream.of(words.strip().split("\\s+")))
        .forEach(names::add);
    Stream.of(
            Object.class, Library.class, Structure.class, NativeStructure.class, NativeHandle.class)
        .flatMap(EveryName::members)
        .forEach(names::add);
    names.addAll(ofGeneratedCode());
    names.add("n".repeat(190));
    return List.copyOf(names);
  }

  /** The names of a library's type and of its companion types. */
  static List<String> around(String type) {
    return Stream.of(
            "", "Async", "Binding", "Binding1", "Binding2", "Callbacks", "Host", "Host1", "Host2")
        .map(suffix -> type + suffix)
        .toList();
  }

  /** The member names that a subclass would hide, override or conflict with. */
  private static Stream<String> members(Class<?> type) {
    return Stream.<Member[]>of(
            type.getDeclaredMethods(), type.getDeclaredFields(), type.getDeclaredConstructors())
        .flatMap(Arrays::stream)
        .filter(member -> !Modifier.isPrivate(member.getModifiers()))
        .map(Member::getName)
        .flatMap(name -> Stream.of(name, property(name)))
        .filter(name -> NAME.matcher(name).matches());
  }

  /** The field whose accessor would have the name of this method. */
  private static String property(String method) {
    return method.matches("[gs]et[A-Z].*")
        ? method.substring(3, 4).toLowerCase() + method.substring(4)
        : method;
  }

  /** The names that generated code uses, from the code of a mapping with known names. */
  private static Set<String> ofGeneratedCode() {
    Set<String> names = new TreeSet<>();
    List<String> known = Stream.iterate(0, i -> i + 1).limit(24).map(i -> "zqN" + i).toList();
    for (int round = 0; round < 3; round++) {
      Generated.fromText(new EveryRole("zq", known, round).text())
          .values()
          .forEach(
              text ->
                  NAME.matcher(withoutText(text))
                      .results()
                      .map(MatchResult::group)
                      .filter(name -> !name.toLowerCase().contains("zq"))
                      .forEach(names::add));
    }
    return names;
  }

  /** Code without comments and literals. */
  private static String withoutText(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
        .replaceAll("\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])*'", "");
  }
}
