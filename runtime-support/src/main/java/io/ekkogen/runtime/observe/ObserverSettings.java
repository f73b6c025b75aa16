package io.ekkogen.runtime.observe;

/**
 * The system properties that ask for observation. They are read once: a handle is linked with
 * observers or without.
 */
public final class ObserverSettings {
  /** Prints calls: {@code true}, {@code stderr}, empty, or the file to append to. */
  public static final String TRACE = "ekkogen.trace";

  /** The libraries to trace, separated by commas; all unless set. */
  public static final String TRACED_LIBRARIES = "ekkogen.trace.library";

  /** The file that keeps the last calls of each thread. */
  public static final String CRASH_LOG = "ekkogen.crashlog";

  /** Whether anything observes calls in this JVM. */
  public static final boolean ON = trace() != null || crashLog() != null;

  private ObserverSettings() {}

  /** The value of {@value #TRACE}; null when nothing is to be traced. */
  public static String trace() {
    return unlessFalse(System.getProperty(TRACE));
  }

  /** The value of {@value #CRASH_LOG}; null when no crash log is to be kept. */
  public static String crashLog() {
    return unlessFalse(System.getProperty(CRASH_LOG));
  }

  private static String unlessFalse(String value) {
    return "false".equals(value) ? null : value;
  }
}
