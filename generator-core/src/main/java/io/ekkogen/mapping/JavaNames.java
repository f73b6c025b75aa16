package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_PACKAGE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Checks names of Java packages and types. */
public final class JavaNames {
  /** Words that are not keywords, but cannot name a type (JLS 3.9). */
  private static final Set<String> NO_TYPE_NAMES =
      Set.of("var", "yield", "record", "sealed", "permits");

  private JavaNames() {}

  /**
   * Whether {@code name} can be a package: identifiers separated by dots, without keywords, and not
   * one of Java's packages, in which only the boot loader may define classes.
   */
  public static boolean isPackage(String name) {
    return packageProblem(name).isEmpty();
  }

  /** The reason why {@code name} cannot be a package, for the user; empty if it can. */
  public static Optional<String> packageProblem(String name) {
    if ((name + ".").startsWith("java.")) {
      return Optional.of("java.* is reserved for Java itself");
    }
    Optional<String> keyword =
        Stream.of(name.split("\\."))
            .filter(part -> SourceVersion.isKeyword(part, SourceVersion.RELEASE_17))
            .findFirst();
    if (keyword.isPresent()) {
      return keyword.map(word -> word + " is a keyword of Java");
    }
    return SourceVersion.isName(name, SourceVersion.RELEASE_17) && isPrintable(name)
        ? Optional.empty()
        : Optional.of("identifiers separated by dots are expected");
  }

  /** Whether {@code name} can be a top-level class or interface. */
  public static boolean isType(String name) {
    return name.length() <= Identifiers.LONGEST
        && name.indexOf('.') < 0
        && isPackage(name)
        && !NO_TYPE_NAMES.contains(name);
  }

  /** Like {@link #isPackage}, but reports an invalid name. */
  public static boolean checkPackage(Located<String> name, Diagnostics diagnostics) {
    boolean valid = isPackage(name.value());
    if (!valid) {
      diagnostics.report(
          BAD_PACKAGE,
          name.location(),
          Quoted.of(name.value()) + " is not a valid Java package name",
          "identifiers separated by dots, without keywords: com.example.mathlib");
    }
    return valid;
  }

  /** Like {@link #isType}, but reports an invalid name. */
  public static boolean checkType(Located<String> name, Diagnostics diagnostics) {
    boolean valid = isType(name.value());
    if (!valid) {
      diagnostics.report(
          BAD_PACKAGE,
          name.location(),
          Quoted.of(name.value()) + " is not a valid name for a Java type",
          "an identifier that is not a keyword, such as Mathlib");
    }
    return valid;
  }

  /** Java allows invisible characters in identifiers, among them NUL. */
  private static boolean isPrintable(String name) {
    return name.codePoints().noneMatch(Character::isIdentifierIgnorable);
  }
}
