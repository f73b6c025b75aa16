package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.ownership.Item;
import io.ekkogen.conformance.ownership.List;
import io.ekkogen.conformance.ownership.Ownership;
import io.ekkogen.conformance.ownership.View;
import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.NativeFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles that change their owners while other threads use them, or callbacks throw. */
class OwnershipTest {
  private final Ownership lib = Ownership.load();

  @BeforeEach
  void reset() {
    lib.reset();
  }

  @AfterEach
  void nothingWasFreedTwiceOrUsedAfterwards() {
    lib.goOn();
    assertThat(lib.misuses()).isZero();
  }

  private void awaitHolding() {
    while (lib.holding() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  @Rules({"F-273", "F-274"})
  void whatAFunctionTakesOverMustNotBeInUse() {
    List list = lib.newList();
    Item item = lib.newItem(1);
    NativeFuture<Integer> held = lib.holdOwnItemAsync(item);
    awaitHolding();
    assertThatIllegalStateException()
        .isThrownBy(() -> lib.addItem(list, item))
        .withMessageContaining("addItem: item is in use");
    assertThat(item.isClosed()).isFalse();
    lib.goOn();
    assertThat(held.join()).isEqualTo(1);
    while (true) {
      try {
        lib.addItem(list, item);
        break;
      } catch (IllegalStateException notYetReleased) {
        Thread.onSpinWait();
      }
    }
    list.close();
    assertThat(lib.freed()).isEqualTo(2);
  }

  @Test
  @Rules("F-276")
  void closingTheOwnerWaitsForCallsWithItsParts() {
    List list = lib.append(null, 4);
    View view = lib.findItem(list, 0);
    NativeFuture<Integer> held = lib.holdItemAsync(view);
    awaitHolding();
    list.close();
    assertThat(view.isClosed()).isTrue();
    assertThat(lib.freed()).isZero();
    assertThatThrownBy(() -> lib.numberAt(view)).isInstanceOf(ClosedException.class);
    lib.goOn();
    assertThat(held.join()).isEqualTo(4);
    while (lib.freed() != 2) {
      Thread.onSpinWait();
    }
  }

  @Test
  @Rules("F-276")
  void aDirectCallOfTheOwnersCloseFunctionIsRefusedMeanwhile() {
    List list = lib.append(null, 4);
    View view = lib.findItem(list, 0);
    NativeFuture<Integer> held = lib.holdItemAsync(view);
    awaitHolding();
    assertThatIllegalStateException().isThrownBy(() -> lib.freeList(list));
    lib.goOn();
    assertThat(held.join()).isEqualTo(4);
    list.close();
  }

  @Test
  @Rules("F-274")
  void aCallbackThatThrowsDoesNotHideThatTheHandleWasTakenOver() {
    List list = lib.newList();
    Item item = lib.newItem(3);
    RuntimeException thrown = new RuntimeException("shown");
    assertThatThrownBy(() -> lib.showItem(list, item, number -> fail(thrown))).isSameAs(thrown);
    assertThat(item.isClosed()).isTrue();
    Item refused = lib.newItem(-3);
    assertThatThrownBy(() -> lib.showItem(list, refused, number -> fail(thrown))).isSameAs(thrown);
    assertThat(refused.isClosed()).isFalse();
    assertThatThrownBy(() -> lib.showItem(list, refused, number -> {}))
        .isInstanceOf(NativeException.class);
    assertThatThrownBy(
            () ->
                lib.showItem(list, lib.newItem(2), number -> assertThat(list.isClosed()).isTrue()))
        .isInstanceOf(AssertionError.class);
    refused.close();
    list.close();
    assertThat(lib.freed()).isEqualTo(4);
  }

  private static void fail(RuntimeException thrown) {
    throw thrown;
  }
}
