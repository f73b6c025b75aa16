package io.ekkogen.runtime.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the runtime's log instead of printing it, until this is closed. */
public final class RuntimeWarnings extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("io.ekkogen.runtime");
  private final List<String> messages = new ArrayList<>();

  public RuntimeWarnings() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  public List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord logged) {
    messages.add(new SimpleFormatter().formatMessage(logged));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
