package io.ekkogen.runtime.js.ffi;

/** Where a script allocated something that it did not free. */
final class FfiOrigin {
  private FfiOrigin() {}

  /**
   * A line about it.
   *
   * @param origin the frames of the script, or null
   */
  static String describe(String what, String origin) {
    return origin == null ? what : what + "; allocated" + origin;
  }
}
