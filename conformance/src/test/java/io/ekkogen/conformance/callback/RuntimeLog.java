package io.ekkogen.conformance.callback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects the runtime's log messages instead of printing them. */
final class RuntimeLog extends Handler implements BeforeEachCallback, AfterEachCallback {
  private final Logger logger = Logger.getLogger("io.ekkogen.runtime");
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  /** All messages in lines, with their stack traces. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord logged) {
    SimpleFormatter formatter = new SimpleFormatter();
    formatter.formatMessage(logged).lines().forEach(lines::add);
    if (logged.getThrown() != null) {
      for (StackTraceElement frame : logged.getThrown().getStackTrace()) {
        lines.add("at " + frame);
      }
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
