package io.ekkogen.resolve.names;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The names in Java and JavaScript of some names of a mapping. */
public record LanguageNames(Map<String, String> java, Map<String, String> js) {

  /**
   * Adjusts names for both languages in scopes of their own, with one note for each changed name.
   *
   * @param java whether a name is reserved in Java
   * @param js whether a name is reserved in JavaScript
   */
  public static LanguageNames adjust(
      List<Located<String>> names,
      Predicate<String> java,
      Predicate<String> js,
      Diagnostics diagnostics) {
    return adjust(
        names, UnaryOperator.identity(), NameScope.of(java), NameScope.of(js), diagnostics);
  }

  /**
   * Like the other overload, in scopes with other names.
   *
   * @param wish the preferred form of each name
   */
  static LanguageNames adjust(
      List<Located<String>> names,
      UnaryOperator<String> wish,
      NameScope java,
      NameScope js,
      Diagnostics diagnostics) {
    List<String> texts = names.stream().map(Located::value).toList();
    LanguageNames adjusted = new LanguageNames(java.adjust(texts, wish), js.adjust(texts, wish));
    names.forEach(name -> adjusted.note(name, wish, diagnostics));
    return adjusted;
  }

  /** Adjusts names that only Java has. */
  static LanguageNames adjustJava(
      List<Located<String>> names,
      UnaryOperator<String> wish,
      NameScope java,
      Diagnostics diagnostics) {
    List<String> texts = names.stream().map(Located::value).toList();
    Map<String, String> js = texts.stream().collect(Collectors.toMap(it -> it, wish));
    LanguageNames adjusted = new LanguageNames(java.adjust(texts, wish), js);
    names.forEach(name -> adjusted.note(name, wish, diagnostics));
    return adjusted;
  }

  public String java(Located<String> name) {
    return java.get(name.value());
  }

  public String js(Located<String> name) {
    return js.get(name.value());
  }

  private void note(Located<String> name, UnaryOperator<String> wish, Diagnostics diagnostics) {
    String written = wish.apply(name.value());
    String inJava = java(name);
    String inJs = js(name);
    String change;
    if (inJava.equals(inJs)) {
      change = inJava + " in Java and JavaScript";
    } else if (inJs.equals(written)) {
      change = inJava + " in Java";
    } else if (inJava.equals(written)) {
      change = inJs + " in JavaScript";
    } else {
      change = inJava + " in Java and " + inJs + " in JavaScript";
    }
    if (!inJava.equals(written) || !inJs.equals(written)) {
      diagnostics.report(
          DiagnosticCode.NAME_ADJUSTED,
          name.location(),
          Quoted.of(written) + " is called " + change);
    }
  }
}
