package io.ekkogen.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that a misspelled word was probably meant to be. */
public final class DidYouMean {
  /** Longer words are not typing errors, and a comparison takes quadratic time. */
  private static final int LONGEST = 100;

  private DidYouMean() {}

  /**
   * The word of {@code known} that is closest to {@code written}: it differs only in letter case,
   * or in at most a third of its letters (at least one, but not all), where swapped neighbours
   * count once. The first one if several are equally close; empty if none is close.
   */
  public static Optional<String> closest(String written, Collection<String> known) {
    int nearest = Math.min(Math.max(1, written.length() / 3) + 1, written.length());
    String found = null;
    if (written.length() <= LONGEST) {
      for (String candidate : known) {
        int distance = distance(written, candidate, nearest);
        if (distance < nearest) {
          nearest = distance;
          found = candidate;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** {@link #closest} as a hint: {@code did you mean "returns"?}. */
  public static Optional<String> hint(String written, Collection<String> known) {
    return closest(written, known).map(DidYouMean::ask);
  }

  /** Formats the hint that {@code word} was meant. */
  public static String ask(String word) {
    return "did you mean " + Quoted.of(word) + "?";
  }

  private static int distance(String a, String b, int limit) {
    if (a.equalsIgnoreCase(b)) {
      return 0;
    }
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
