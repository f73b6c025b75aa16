package io.ekkogen.mapping;

import java.util.regex.Pattern;

/** The rules for names in a mapping. */
public final class Identifiers {
  /** Generated files are named after declarations, and file systems allow at most 255 bytes. */
  public static final int LONGEST = 200;

  public static final String EXPECTED =
      "at most " + LONGEST + " letters a-z A-Z, digits, _ and $, not beginning with a digit";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern NO_PART = Pattern.compile("[^A-Za-z0-9_]");
  private static final Pattern LIBRARY_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private Identifiers() {}

  public static boolean isIdentifier(String name) {
    return name.length() <= LONGEST && IDENTIFIER.matcher(name).matches();
  }

  public static boolean isLibraryName(String name) {
    return name.length() <= LONGEST && LIBRARY_NAME.matcher(name).matches();
  }

  /**
   * A valid identifier and library name similar to {@code name}, with which to continue after a
   * report.
   */
  public static String substitute(String name) {
    String kept = name.length() > LONGEST - 1 ? name.substring(0, LONGEST - 1) : name;
    return "_" + NO_PART.matcher(kept).replaceAll("_");
  }
}
