package io.ekkogen.cli;

/**
 * What the launcher says about the standard streams. Java cannot determine which of them are
 * terminals; without the launcher none is.
 */
final class LauncherProperties {
  private LauncherProperties() {}

  static boolean isOut() {
    return Boolean.getBoolean("ekkogen.terminal.out");
  }

  static boolean isErr() {
    return Boolean.getBoolean("ekkogen.terminal.err");
  }

  /** The width of the terminal; 0 if it is not known. */
  static int columns() {
    return Math.max(0, Integer.getInteger("ekkogen.terminal.columns", 0));
  }
}
