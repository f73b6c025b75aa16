package io.ekkogen.mapping;

import java.util.regex.Pattern;

/** What names of a mapping are made of. */
final class Identifiers {
  /** Generated files are called after names, and no file system takes more than 255 bytes. */
  static final int LONGEST = 200;

  static final String EXPECTED =
      "at most " + LONGEST + " letters a-z A-Z, digits, _ and $, not beginning with a digit";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern LIBRARY_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private Identifiers() {}

  static boolean isIdentifier(String name) {
    return name.length() <= LONGEST && IDENTIFIER.matcher(name).matches();
  }

  static boolean isLibraryName(String name) {
    return name.length() <= LONGEST && LIBRARY_NAME.matcher(name).matches();
  }

  /**
   * An identifier, and a library name, that resembles {@code name}, to go on with after a report.
   */
  static String substitute(String name) {
    String kept = name.length() > LONGEST - 1 ? name.substring(0, LONGEST - 1) : name;
    return "_" + kept.replaceAll("[^A-Za-z0-9_]", "_");
  }
}
