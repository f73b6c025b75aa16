package io.ekkogen.benchmarks.report;

import java.util.Locale;

/** Writes numbers for readers. */
final class Numbers {
  private Numbers() {}

  /** Nanoseconds, or a ratio, with three digits that count. */
  static String plain(double value) {
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    double rounded = value < 999.5 ? value : Math.rint(value / unit(value)) * unit(value);
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  private static double unit(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)) - 2);
  }

  /** A factor as short as it can be: 1.05, 2. */
  static String factor(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
