package io.ekkogen.golden;

/**
 * The extent of tests that compile much code. By default they compile what most probably fails;
 * with {@code -Dekkogen.large=true}, as in {@code .ci/nightly}, they compile everything.
 */
final class LargeTests {
  static final boolean ENABLED = Boolean.getBoolean("ekkogen.large");

  private LargeTests() {}
}
