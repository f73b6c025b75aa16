package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandleLeakTest {
  private final Logger logger = Logger.getLogger("io.ekkogen.runtime");
  private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    System.setProperty("ekkogen.debug.handles", "true");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    System.clearProperty("ekkogen.debug.handles");
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void aHandleThatIsLostOpenIsLoggedWithTheStackOfWhereItWasMade() throws InterruptedException {
    loseClosedAndUnowned();
    int releases = Values.releases();
    String name = loseOpen();
    LogRecord record = null;
    for (int i = 0; i < 200 && record == null; i++) {
      System.gc();
      record = records.poll(50, TimeUnit.MILLISECONDS);
    }
    assertThat(record).isNotNull();
    assertThat(record.getMessage()).isEqualTo(name + " was never closed");
    assertThat(record.getThrown().getStackTrace())
        .extracting(StackTraceElement::getMethodName)
        .contains("loseOpen");
    assertThat(records).as("what was closed, or not owned").isEmpty();
    assertThat(Values.releases()).as("the collector closes nothing").isEqualTo(releases);
  }

  private static String loseOpen() {
    return new Database(Values.allocate(8), Values.RELEASE).toString();
  }

  private static void loseClosedAndUnowned() {
    new Database(Values.allocate(8), Values.RELEASE).close();
    Database detached = new Database(Values.allocate(8), Values.RELEASE);
    long address = CloseableHandle.reserve(detached, "close: db");
    Values.RELEASE.release(address);
    CloseableHandle.consumed(detached);
    CloseableHandle.unreserve(detached, address);
    new Database(0x1000, null).isClosed();
  }
}
