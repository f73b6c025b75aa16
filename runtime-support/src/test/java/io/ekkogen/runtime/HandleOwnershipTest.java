package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles that a call takes over, and handles that live as long as another. */
class HandleOwnershipTest {
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

  private static Database openIn(NativeHandle owner) {
    return new Database(Values.allocate(8), Values.RELEASE, owner);
  }

  @Test
  void aHandleThatWasNotTakenOverIsOpenAgain() {
    Database db = open();
    long address = CloseableHandle.reserve(db, "add: item");
    assertThat(db.isClosed()).isTrue();
    assertThatThrownBy(() -> NativeHandle.acquire(db, "exec: db"))
        .isInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> CloseableHandle.reserve(db, "add: item"))
        .isInstanceOf(ClosedException.class);
    CloseableHandle.unreserve(db, address);
    assertThat(db.isClosed()).isFalse();
    db.close();
    assertThat(closes()).isEqualTo(1);
  }

  @Test
  void closingDuringACallThatDoesNotTakeTheHandleOverWaitsForIt() {
    Database db = open();
    long address = CloseableHandle.reserve(db, "add: item");
    db.close();
    db.close();
    assertThat(closes()).isZero();
    CloseableHandle.unreserve(db, address);
    assertThat(closes()).isEqualTo(1);
    assertThat(db.isClosed()).isTrue();
  }

  @Test
  void closingDuringACallThatTakesTheHandleOverCallsNoCloseFunction() {
    Database db = open();
    long address = CloseableHandle.reserve(db, "add: item");
    db.close();
    CloseableHandle.consumed(db);
    CloseableHandle.unreserve(db, address);
    assertThat(closes()).isZero();
    Values.RELEASE.release(address);
  }

  @Test
  void closingTheOwnerEndsTheLifeOfTheHandle() {
    Database owner = open();
    Database child = openIn(owner);
    Database grandchild = openIn(child);
    owner.close();
    assertThat(grandchild.isClosed()).isTrue();
    assertThatThrownBy(() -> NativeHandle.acquire(grandchild, "exec: db"))
        .isInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> CloseableHandle.reserve(child, "add: item"))
        .isInstanceOf(ClosedException.class);
    child.close();
    grandchild.close();
    assertThat(closes()).as("the owner's alone").isEqualTo(1);
    Values.RELEASE.release(NativeHandle.address(child));
    Values.RELEASE.release(NativeHandle.address(grandchild));
  }

  @Test
  void aCallWithTheHandlePutsOffClosingTheOwner() {
    Database owner = open();
    Database child = openIn(owner);
    long address = NativeHandle.acquire(child, "exec: db");
    owner.close();
    assertThat(closes()).isZero();
    NativeHandle.release(child, address);
    assertThat(closes()).isEqualTo(1);
    Values.RELEASE.release(address);
  }

  @Test
  void aCallThatTakesTheHandleOverPutsOffClosingTheOwner() {
    Database owner = open();
    Database child = openIn(owner);
    long address = CloseableHandle.reserve(child, "close: db");
    owner.close();
    assertThat(closes()).isZero();
    Values.RELEASE.release(address);
    CloseableHandle.consumed(child);
    CloseableHandle.unreserve(child, address);
    assertThat(closes()).isEqualTo(2);
  }

  @Test
  void aHandleIsClosedBeforeItsOwner() {
    Database owner = open();
    Database child = openIn(owner);
    child.close();
    assertThat(closes()).isEqualTo(1);
    assertThat(owner.isClosed()).isFalse();
    owner.close();
    assertThat(closes()).isEqualTo(2);
  }

  @Test
  void aReplacedHandleCountsAsClosed() {
    Database list = open();
    long address = NativeHandle.acquire(list, "append: list");
    assertThat(same(list, address, address)).isSameAs(list);
    assertThat(same(list, address, 0)).isNull();
    assertThat(list.isClosed()).isFalse();
    Database other = same(list, address, Values.allocate(8));
    NativeHandle.release(list, address);
    assertThat(list.isClosed()).isTrue();
    assertThat(closes()).isZero();
    other.close();
    assertThat(closes()).isEqualTo(1);
    Values.RELEASE.release(address);
  }

  private static Database same(Database list, long before, long after) {
    return CloseableHandle.same(
        list,
        before,
        after,
        (address, close) -> address == 0 ? null : new Database(address, close),
        Values.RELEASE);
  }

  /** Each pair is released once by whoever comes first, whatever runs at the same time. */
  @Test
  void concurrentClosesOfOwnersAndChildrenReleaseEachOnce() throws Exception {
    int rounds = 300;
    CyclicBarrier start = new CyclicBarrier(3);
    Database[] current = new Database[2];
    int[] expected = new int[1];
    Thread closer =
        new Thread(
            () -> {
              for (int i = 0; i < rounds; i++) {
                await(start);
                current[0].close();
                await(start);
              }
            });
    Thread consumer =
        new Thread(
            () -> {
              for (int i = 0; i < rounds; i++) {
                await(start);
                try {
                  long address = CloseableHandle.reserve(current[1], "close: db");
                  CloseableHandle.consumed(current[1]);
                  CloseableHandle.unreserve(current[1], address);
                } catch (IllegalStateException closedOrInUse) {
                  current[1].close();
                }
                await(start);
              }
            });
    closer.start();
    consumer.start();
    for (int i = 0; i < rounds; i++) {
      current[0] = open();
      current[1] = new Database(0x1000, null, current[0]);
      await(start);
      try {
        long address = NativeHandle.acquire(current[1], "exec: db");
        assertThat(Values.releases() - before).as("the owner, during a call").isEqualTo(i);
        NativeHandle.release(current[1], address);
      } catch (ClosedException closed) {
        expected[0]++;
      }
      await(start);
      assertThat(closes()).isEqualTo(i + 1);
    }
    closer.join();
    consumer.join();
    assertThat(expected[0]).isLessThanOrEqualTo(rounds);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
