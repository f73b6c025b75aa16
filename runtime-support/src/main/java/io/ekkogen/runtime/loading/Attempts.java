package io.ekkogen.runtime.loading;

import java.util.ArrayList;
import java.util.List;

/** The places where one library was looked for, and why each did not serve. */
final class Attempts {
  /** Where the reasons begin; a place too long for it gets {@link #GAP} spaces after it. */
  private static final int COLUMN = 35;

  private static final int GAP = 4;

  private record Attempt(String place, String reason) {}

  private final List<Attempt> attempts = new ArrayList<>();

  void add(String place, String reason) {
    attempts.add(new Attempt(printable(place), printable(reason)));
  }

  /** The error that lists them all, in the order in which they were made. */
  UnsatisfiedLinkError failure(String library, Host host) {
    StringBuilder message = new StringBuilder("Failed to load library '").append(library);
    message.append("' for ").append(host.platform());
    message.append(" (JVM: ").append(host.description()).append(')');
    int number = 1;
    for (Attempt attempt : attempts) {
      int spaces = COLUMN - attempt.place().length();
      message
          .append(String.format("\n%3d. ", number++))
          .append(attempt.place())
          .append(" ".repeat(spaces < 2 ? GAP : spaces))
          .append(attempt.reason());
    }
    return new UnsatisfiedLinkError(message.toString());
  }

  /** One line of text, whatever a file name or the system's loader put into it. */
  static String printable(String text) {
    return text.strip().replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
