package io.ekkogen.conformance;

/**
 * The extent of tests that repeat something many times. By default they do a hundredth; {@code
 * -Dekkogen.endurance=1}, as in {@code .ci/nightly}, makes them do everything.
 */
public final class Endurance {
  /** Which share tests do: one nth. */
  public static final int SHARE = Integer.getInteger("ekkogen.endurance", 100);

  private Endurance() {}

  /**
   * Returns {@code full} if tests do everything, {@code some} if they do a hundredth, and less if
   * they do less, as in emulators.
   */
  public static int count(int some, int full) {
    return SHARE == 1 ? full : Math.max(1, (int) Math.min(some, some * 100L / SHARE));
  }
}
