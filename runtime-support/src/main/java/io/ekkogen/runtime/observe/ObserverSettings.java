package io.ekkogen.runtime.observe;

/**
 * The system properties that enable observation. They are read once, because a handle is linked
 * either with or without observers.
 */
public final class ObserverSettings {
  /** Enables the trace of calls: {@code true}, {@code stderr}, empty, or the file to append to. */
  public static final String TRACE = "ekkogen.trace";

  /** The libraries to trace, separated by commas; all if unset. */
  public static final String TRACED_LIBRARIES = "ekkogen.trace.library";

  /** Enables the crash log: the file for the last calls of each thread. */
  public static final String CRASH_LOG = "ekkogen.crashlog";

  /** Whether calls are observed in this JVM. */
  public static final boolean ON = trace() != null || crashLog() != null;

  private ObserverSettings() {}

  /** The value of {@value #TRACE}; null if tracing is disabled. */
  public static String trace() {
    return unlessFalse(System.getProperty(TRACE));
  }

  /** The value of {@value #CRASH_LOG}; null if there is no crash log. */
  public static String crashLog() {
    return unlessFalse(System.getProperty(CRASH_LOG));
  }

  private static String unlessFalse(String value) {
    return "false".equals(value) ? null : value;
  }
}
