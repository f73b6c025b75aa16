package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.open.LoaderText;
import io.ekkogen.runtime.platform.Host;
import java.util.ArrayList;
import java.util.List;

/** Collects the places that were searched for one file, and the reason why each failed. */
final class Attempts {
  /**
   * The maximum width of the column of places; the reason for a longer place follows it directly.
   */
  private static final int WIDEST_ALIGNED = 60;

  private static final String GAP = "  ";

  private record Attempt(String place, String reason) {}

  private final List<Attempt> attempts = new ArrayList<>();

  void add(String place, String reason) {
    attempts.add(new Attempt(LoaderText.printable(place), LoaderText.printable(reason)));
  }

  /**
   * Creates the error that lists all attempts in order.
   *
   * @param what could not be loaded, such as {@code library 'mathlib'}
   */
  UnsatisfiedLinkError failure(String what, Host host) {
    StringBuilder message = new StringBuilder("Failed to load ").append(LoaderText.printable(what));
    message.append(" for ").append(host.platform());
    message.append(" (JVM: ").append(host.description()).append(')');
    int column = column();
    int number = 1;
    for (Attempt attempt : attempts) {
      String place = attempt.place();
      message
          .append(String.format("\n%3d. ", number++))
          .append(place)
          .append(" ".repeat(Math.max(0, column - place.length())))
          .append(GAP)
          .append(attempt.reason());
    }
    return new UnsatisfiedLinkError(message.toString());
  }

  private int column() {
    return attempts.stream()
        .mapToInt(attempt -> attempt.place().length())
        .filter(length -> length <= WIDEST_ALIGNED)
        .max()
        .orElse(0);
  }
}
