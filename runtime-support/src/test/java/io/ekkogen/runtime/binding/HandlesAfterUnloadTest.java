package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.Database;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.handle.NativeHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles of an unloaded library, whose close function throws. */
class HandlesAfterUnloadTest {
  private final Logger logger = Logger.getLogger("io.ekkogen.runtime");
  private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
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
  private final NativeRelease unloaded = unloaded();
  private final Database orphan = new Database(Values.allocate(8), unloaded);

  private static NativeRelease unloaded() {
    NativeBinding library = FixtureLibrary.binding();
    NativeRelease release = NativeRelease.of(library.handle("release", "(A)V"));
    FixtureLibrary.open(library, "values");
    library.close();
    return release;
  }

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void closingAHandleAfterUnloadThrows() {
    assertThatThrownBy(orphan::close).isInstanceOf(ClosedException.class);
    assertThat(orphan.isClosed()).isTrue();
    assertThat(records).isEmpty();
  }

  @Test
  void aCallThatCloseWaitedForEndsAndReleasesTheOthers() {
    int before = Values.releases();
    Database other = new Database(Values.allocate(8), Values.RELEASE);
    NativeHandle[] acquired =
        NativeHandles.acquire(new NativeHandle[] {orphan, other}, "closeAll: handles");
    orphan.close();
    other.close();

    NativeHandles.release(acquired);

    assertThat(Values.releases()).isEqualTo(before + 1);
    assertLogged(orphan + " could not be closed");
  }

  @Test
  void aBackgroundCallKeepsItsResult() throws Exception {
    int before = Values.releases();
    Database other = new Database(Values.allocate(8), Values.RELEASE);
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Integer> future =
        AsyncCalls.submit(
            () -> {
              closed.await();
              return 42;
            },
            orphan,
            other);
    orphan.close();
    other.close();
    closed.countDown();

    assertThat(future.get()).isEqualTo(42);
    assertThat(Values.releases()).isEqualTo(before + 1);
    assertLogged(orphan + " could not be closed");
  }

  @Test
  void cleanupDoesNotHideTheFailureOfACall() {
    NativeHandle.discard(0x1000, unloaded);
    assertLogged("The handle that a failed call left at 0x1000 could not be closed");
  }

  private void assertLogged(String message) {
    assertThat(records).extracting(LogRecord::getMessage).containsExactly(message);
    assertThat(records.get(0).getThrown()).isInstanceOf(ClosedException.class);
  }
}
