package io.ekkogen.conformance.unload.programs;

import io.ekkogen.conformance.reloaded.Binary;
import io.ekkogen.conformance.reloaded.Either;
import io.ekkogen.conformance.reloaded.Gate;
import io.ekkogen.conformance.reloaded.Labelled;
import io.ekkogen.conformance.reloaded.Reloaded;
import io.ekkogen.runtime.callback.CallbackRegistration;

/** Uses a binding with structures, callbacks, handles, background calls and a variable. */
final class UsesEverything {
  /** Lives as long as its class: each could keep the other alive. */
  private static final Binary ADD = Integer::sum;

  private final Reloaded lib;

  UsesEverything(Reloaded lib) {
    this.lib = lib;
  }

  void run() {
    structures();
    callbacks();
    handles();
    lib.setHook(ADD);
    expect(lib.runHook(1, 2) == 3);
  }

  private void structures() {
    Either.ByValue either = new Either.ByValue();
    either.setNumber(4);
    expect(lib.callEither(same -> same, either).getNumber() == 4);
    Labelled[] items = (Labelled[]) new Labelled().toArray(2);
    items[1].setName("second");
    expect(lib.sumItems(() -> items) == 600);
  }

  private void callbacks() {
    lib.resetItems();
    expect(lib.visit(item -> item.setName("visited")).equals("visited"));
    Binary registered = (a, b) -> a - b;
    try (CallbackRegistration kept = CallbackRegistration.of(registered)) {
      lib.setHook(registered);
      expect(lib.runHook(3, 1) == 2 && !kept.isClosed());
    }
    expect(lib.sumIntsAsync(count -> new int[count], 3).join() == 0);
    IllegalStateException thrown = new IllegalStateException("of a callback");
    try {
      lib.sumInts(
          count -> {
            throw thrown;
          },
          3);
    } catch (IllegalStateException e) {
      expect(e == thrown);
    }
  }

  private void handles() {
    try (Gate gate = lib.gateOpen(1);
        Gate other = lib.gateOpenAsync(2).join()) {
      expect(!gate.isClosed() && !other.isClosed());
    }
  }

  /** Leaves callbacks in native code that are never removed. */
  void leaveCallbacks() {
    lib.keepAll(new Binary[] {ADD, (a, b) -> a * b}, 2);
    expect(lib.applyKept(2, 3) > 0);
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new AssertionError("the binding does not work");
    }
  }
}
