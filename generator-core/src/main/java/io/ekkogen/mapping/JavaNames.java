package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_PACKAGE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What Java takes for the name of a package and of a type. */
public final class JavaNames {
  /** Words that are no keywords and yet name no type (JLS 3.9). */
  private static final Set<String> NO_TYPE_NAMES =
      Set.of("var", "yield", "record", "sealed", "permits");

  private JavaNames() {}

  /**
   * Whether {@code name} can be a package: identifiers with dots between them, no keywords, and
   * none of Java's own, which no class loader but the boot loader defines classes in.
   */
  public static boolean isPackage(String name) {
    return SourceVersion.isName(name, SourceVersion.RELEASE_17)
        && isPrintable(name)
        && !(name + ".").startsWith("java.");
  }

  /** Whether {@code name} can be a top-level class or interface. */
  public static boolean isType(String name) {
    return name.length() <= Identifiers.LONGEST
        && name.indexOf('.') < 0
        && isPackage(name)
        && !NO_TYPE_NAMES.contains(name);
  }

  /** {@link #isPackage}, with a report when it is not. */
  static boolean checkPackage(Located<String> name, Diagnostics diagnostics) {
    boolean valid = isPackage(name.value());
    if (!valid) {
      diagnostics.report(
          BAD_PACKAGE,
          name.location(),
          Quoted.of(name.value()) + " is no Java package",
          "identifiers that are no keywords, with dots between them: com.example.mathlib");
    }
    return valid;
  }

  /** {@link #isType}, with a report when it is not. */
  static boolean checkType(Located<String> name, Diagnostics diagnostics) {
    boolean valid = isType(name.value());
    if (!valid) {
      diagnostics.report(
          BAD_PACKAGE,
          name.location(),
          Quoted.of(name.value()) + " is no name for a Java type",
          "an identifier that is no keyword, such as Mathlib");
    }
    return valid;
  }

  /** Java allows invisible characters in identifiers, among them NUL. */
  private static boolean isPrintable(String name) {
    return name.codePoints().noneMatch(Character::isIdentifierIgnorable);
  }
}
