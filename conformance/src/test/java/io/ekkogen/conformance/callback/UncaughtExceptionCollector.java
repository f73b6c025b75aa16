package io.ekkogen.conformance.callback;

import io.ekkogen.conformance.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects uncaught exceptions. */
final class UncaughtExceptionCollector implements BeforeEachCallback, AfterEachCallback {
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  private Thread.UncaughtExceptionHandler before;

  /** The exceptions so far, in order. */
  List<Throwable> thrown() {
    return thrown;
  }

  /** Waits for the next exception, and removes it. */
  Throwable next() {
    Await.until(() -> !thrown.isEmpty());
    return thrown.remove(0);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> thrown.add(exception));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
