package io.ekkogen.cli;

/** The JavaScript host, which the jar of the generator alone does not have. */
final class ScriptHost {
  private ScriptHost() {}

  /**
   * Checks that the host is there.
   *
   * @param what needs it, as the subject of a sentence
   */
  static void require(String what) {
    try {
      Class.forName("io.ekkogen.runtime.js.EkkoContext", false, ScriptHost.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UnsupportedOperationException(
          "%s the JavaScript host, which is not in this jar: use ekkogen-%s-all.jar, or the zip"
              .formatted(what, Version.current()),
          e);
    }
  }
}
