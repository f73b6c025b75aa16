package io.ekkogen.cli;

import io.ekkogen.diagnostic.Severity;

/** When diagnostics are coloured. */
public enum ColorMode {
  /** On terminals, unless {@code NO_COLOR} is set. */
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether colour is on. */
  boolean isOn() {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        String noColor = System.getenv("NO_COLOR");
        yield (noColor == null || noColor.isEmpty()) && LauncherProperties.isErr();
      }
    };
  }

  /** A diagnostic's text, its severity and code coloured if colour is on. */
  public String paint(Severity severity, String text) {
    String label = severity.label() + " EKKO";
    int start = text.indexOf(": " + label) + 2;
    if (!isOn() || start < 2) {
      return text;
    }
    String color =
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case NOTE -> "\u001b[1;36m";
        };
    int end = text.indexOf(':', start);
    return new StringBuilder(text).insert(end, "\u001b[0m").insert(start, color).toString();
  }
}
