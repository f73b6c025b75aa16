package io.ekkogen.conformance;

/**
 * The extent of tests that repeat something many times. By default they do a hundredth; {@code
 * -Dekkogen.endurance=1}, as in {@code .ci/nightly}, makes them do everything.
 */
public final class Endurance {
  /** Which share tests do: one nth. */
  public static final int SHARE = Integer.getInteger("ekkogen.endurance", 100);

  private Endurance() {}

  /** Returns {@code full} if tests do everything, and {@code some} otherwise. */
  public static int count(int some, int full) {
    return SHARE == 1 ? full : some;
  }
}
