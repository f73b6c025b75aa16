package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.handle.HandleType;
import io.ekkogen.runtime.handle.NativeHandles;
import io.ekkogen.runtime.memory.Scratch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeHandleTest {
  private int before;

  @BeforeEach
  void count() {
    before = Values.releases();
  }

  private int closes() {
    return Values.releases() - before;
  }

  private static Database open() {
    return new Database(Values.allocate(8), Values.RELEASE);
  }

  @Test
  void closingCallsTheCloseFunctionOnce() {
    Database db = open();
    assertThat(db.isClosed()).isFalse();
    db.close();
    db.close();
    assertThat(db.isClosed()).isTrue();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void aBlockClosesItsResource() {
    try (Database db = open()) {
      assertThat(db.pointer()).isNotNull();
    }
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void borrowedHandlesAreClosedInJavaOnly() {
    Database db = new Database(0x1000, null);
    db.close();
    assertThat(db.isClosed()).isTrue();
    assertThat(closes()).isZero();
  }

  @Test
  void aCallGetsTheAddress() {
    Database db = open();
    long address = Pointer.nativeValue(db.pointer());
    assertThat(NativeHandle.acquire(db, "exec: db")).isEqualTo(address);
    NativeHandle.release(db, address);
    assertThat(NativeHandle.acquireNullable(db, "exec: db")).isEqualTo(address);
    NativeHandle.release(db, address);
    assertThat(closes()).isZero();
    db.close();
  }

  @Test
  void nullIsRefusedOrNull() {
    assertThatThrownBy(() -> NativeHandle.acquire(null, "exec: db"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("exec: db must not be null");
    assertThatThrownBy(() -> CloseableHandle.reserve(null, "close: db"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("close: db must not be null");
    assertThat(NativeHandle.acquireNullable(null, "exec: db")).isZero();
    assertThat(CloseableHandle.reserveNullable(null, "close: db")).isZero();
    NativeHandle.release(null, 0);
    NativeHandle.discard(0, Values.RELEASE);
    NativeHandle.discard(0x1000, null);
    assertThat(closes()).isZero();
  }

  @Test
  void aClosedHandleIsRefusedByName() {
    Database db = open();
    String name = db.toString();
    db.close();
    assertThatThrownBy(() -> NativeHandle.acquire(db, "exec: db"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("exec: db is closed: " + name);
    assertThatThrownBy(() -> CloseableHandle.reserve(db, "close: db"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("close: db is closed: " + name);
    assertThatThrownBy(db::pointer).isInstanceOf(IllegalStateException.class);
    assertThat(db).hasToString(name + " (closed)");
    assertThat(name).matches("Database@0x[0-9a-f]+");
  }

  @Test
  void closingWaitsForTheEndOfEveryCall() {
    Database db = open();
    long first = NativeHandle.acquire(db, "exec: db");
    long second = NativeHandle.acquire(db, "exec: db");
    db.close();
    db.close();
    assertThat(db.isClosed()).isTrue();
    assertThatThrownBy(() -> NativeHandle.acquire(db, "exec: db"))
        .isInstanceOf(IllegalStateException.class);
    NativeHandle.release(db, first);
    assertThat(closes()).isZero();
    NativeHandle.release(db, second);
    assertThat(closes()).isEqualTo(1);
    db.close();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void aDirectCallOfTheCloseFunctionCloses() {
    Database db = open();
    long address = CloseableHandle.reserve(db, "close: db");
    assertThat(db.isClosed()).isTrue();
    Values.RELEASE.release(address);
    CloseableHandle.closed(db, address);
    assertThat(db.isClosed()).isTrue();
    db.close();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void aDirectCallOfTheCloseFunctionWhileItIsInUseIsRefused() {
    Database db = open();
    long address = NativeHandle.acquire(db, "exec: db");
    assertThatThrownBy(() -> CloseableHandle.reserve(db, "close: db"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("close: db is in use: calls with " + db + " have not ended");
    NativeHandle.release(db, address);
    assertThat(db.isClosed()).isFalse();
    db.close();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void concurrentCallsAndClosesCloseOnce() throws Exception {
    int rounds = 300;
    int liveBefore = (int) Values.call("live_allocations", "()I");
    CyclicBarrier start = new CyclicBarrier(4);
    Database[] current = new Database[1];
    Runnable action =
        () -> {
          try {
            for (int i = 0; i < rounds; i++) {
              if (start.await() == 0) {
                current[0] = open();
              }
              start.await();
              Database db = current[0];
              long address = 0;
              try {
                address = NativeHandle.acquire(db, "exec: db");
              } catch (IllegalStateException closed) {
                // Another thread was faster.
              }
              db.close();
              NativeHandle.release(db, address);
            }
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    Thread[] threads = {new Thread(action), new Thread(action), new Thread(action)};
    for (Thread thread : threads) {
      thread.start();
    }
    action.run();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(closes()).isEqualTo(rounds);
    assertThat((int) Values.call("live_allocations", "()I")).isEqualTo(liveBefore);
  }

  @Test
  void anArrayHoldsItsHandlesUntilItIsReleased() {
    Database first = open();
    Database second = open();
    NativeHandle[] handles = {first, null, second};
    NativeHandle[] acquired = NativeHandles.acquire(handles, "closeAll: handles");
    handles[0] = null;
    first.close();
    try (Scratch scratch = Scratch.enter()) {
      Pointer block = new Pointer(HandleType.ANY.copyIn(scratch, acquired, "f: handles"));
      assertThat(block.getPointerArray(0, 3)[1]).isNull();
      assertThat(block.getPointerArray(0, 3)[2]).isEqualTo(second.pointer());
    }
    assertThat(closes()).isZero();
    NativeHandles.release(acquired);
    assertThat(closes()).isEqualTo(1);
    second.close();
    assertThat(closes()).isEqualTo(2);
  }

  @Test
  void anArrayWithAClosedHandleHoldsNone() {
    Database first = open();
    Database second = open();
    second.close();
    assertThatThrownBy(
            () -> NativeHandles.acquire(new NativeHandle[] {first, second}, "closeAll: handles"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("closeAll: handles[1] is closed");
    first.close();
    assertThat(closes()).isEqualTo(2);
    assertThat(NativeHandles.acquire(null, "closeAll: handles")).isNull();
    NativeHandles.release(null);
  }

  /**
   * Does what a call with a {@code ref} handle does; {@code after} is the address that the callee
   * left.
   */
  private static void passByReference(Database.ByReference reference, Runnable call, long after) {
    Database held = reference.getValue();
    long address = NativeHandle.acquireNullable(held, "reopen: db");
    try {
      call.run();
      reference.replace(
          address, after, (to, close) -> to == 0 ? null : new Database(to, close), Values.RELEASE);
    } finally {
      NativeHandle.release(held, address);
    }
  }

  @Test
  void aHandleThatNativeCodeReplacesIsClosedInJavaAlone() {
    Database before = open();
    Database.ByReference reference = new Database.ByReference();
    reference.setValue(before);
    long after = Values.allocate(8);
    passByReference(reference, () -> {}, after);
    assertThat(before.isClosed()).isTrue();
    assertThat(reference.getValue().pointer()).isEqualTo(new Pointer(after));
    assertThat(closes()).isZero();
    reference.getValue().close();
    assertThat(closes()).isEqualTo(1);

    Database closedMeanwhile = open();
    reference.setValue(closedMeanwhile);
    passByReference(reference, closedMeanwhile::close, 0);
    assertThat(reference.getValue()).isNull();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void aBackgroundCallDoesNotGetWhatNativeCodeReplaced() {
    Database replaced = open();
    PinnedHandles held = new PinnedHandles(replaced);
    Database.ByReference reference = new Database.ByReference();
    reference.setValue(replaced);
    passByReference(reference, () -> {}, 0);
    assertThatThrownBy(() -> held.call(() -> NativeHandle.acquire(replaced, "exec: db")))
        .isInstanceOf(ClosedException.class)
        .hasMessageStartingWith("exec: db is closed");
    held.close();
    assertThat(closes()).isZero();
  }

  @Test
  void aHandleThatNativeCodeLeavesInPlaceRemainsTheSame() {
    Database db = open();
    Database.ByReference reference = new Database.ByReference();
    reference.setValue(db);
    passByReference(reference, () -> {}, Pointer.nativeValue(db.pointer()));
    assertThat(reference.getValue()).isSameAs(db);
    assertThat(db.isClosed()).isFalse();

    // Another thread set another handle during the call.
    Database other = open();
    passByReference(reference, () -> reference.setValue(other), 0);
    assertThat(other.isClosed()).isFalse();
    other.close();
    db.close();
    assertThat(closes()).isEqualTo(2);
  }

  @Test
  void undeliveredHandlesAreClosed() {
    NativeHandle.discard(Values.allocate(8), Values.RELEASE);
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void aReferenceHoldsAHandle() {
    Database db = open();
    Database.ByReference reference = new Database.ByReference();
    assertThat(reference.getValue()).isNull();
    reference.setValue(db);
    assertThat(reference.getValue()).isSameAs(db);
    db.close();
  }
}
