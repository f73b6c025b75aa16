package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.failing.Door;
import io.ekkogen.conformance.failing.Failing;
import io.ekkogen.conformance.failing.MakeDoor;
import io.ekkogen.conformance.failing.Plan;
import io.ekkogen.conformance.failing.Step;
import io.ekkogen.runtime.BoolByReference;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.NativeFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of a failed call are released, however the call fails. */
@Rules("F-201")
@ParameterizedClass
@EnumSource(AccessPath.class)
class FailedCallsTest {
  private final Failing lib;
  private final RuntimeException thrown = new RuntimeException("on purpose");
  private final Step throwing =
      () -> {
        throw thrown;
      };

  FailedCallsTest(AccessPath access) {
    lib = access.failing();
  }

  private void assertThrown(ThrowingCallable call) {
    assertThatThrownBy(call).isSameAs(thrown);
  }

  private static Door.ByReference holding(Door door) {
    Door.ByReference reference = new Door.ByReference();
    reference.setValue(door);
    return reference;
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(lib.alive()).isZero();
  }

  @Test
  void aStoredHandleIsClosed() {
    Door.ByReference door = new Door.ByReference();
    assertThrown(() -> lib.storeDoor(0, throwing, door));
    assertThat(lib.alive()).isZero();
    assertThatThrownBy(() -> lib.storeDoor(-1, null, door)).isInstanceOf(NativeException.class);
    assertThat(door.getValue()).isNull();
  }

  @Test
  void theErrorCodeIsThatOfTheCallNotOfClosing() {
    assertThatThrownBy(() -> lib.storeDoor(-1, null, new Door.ByReference()))
        .isInstanceOfSatisfying(NativeException.class, e -> assertThat(e.code()).isEqualTo(7));
    assertThat(LastError.get()).isEqualTo(7);
    NativeFuture<Integer> failed = lib.storeDoorAsync(-1, null, new Door.ByReference());
    assertThatThrownBy(failed::join).hasCauseInstanceOf(NativeException.class);
    assertThat(failed.lastError()).isEqualTo(7);
  }

  @Test
  void aReplacedHandleIsNativeCodesAndTheOtherIsClosed() {
    Door first = lib.openDoor(1);
    Door.ByReference door = holding(first);
    assertThrown(() -> lib.replaceDoor(0, throwing, door));
    assertThat(first.isClosed()).isTrue();
    first.close();
    assertThat(lib.alive()).isZero();
    Door.ByReference second = holding(lib.openDoor(1));
    assertThatThrownBy(() -> lib.replaceDoor(-1, null, second)).isInstanceOf(NativeException.class);
    assertThat(second.getValue().isClosed()).isTrue();
  }

  @Test
  void aReturnedHandleIsClosed() {
    IntByReference number = new IntByReference(5);
    assertThrown(() -> lib.returnDoor(throwing, number));
    assertThat(number.getValue()).isZero();
    try (Door door = lib.returnDoor(null, number)) {
      assertThat(lib.doorNumber(door)).isEqualTo(number.getValue()).isEqualTo(3);
    }
  }

  @Test
  void aReturnedHandleOfAFunctionPointerIsClosed() {
    // Plain JNA has another copy of the library, but function pointers close with this one.
    Failing loaded = Failing.load();
    MakeDoor maker = loaded.doorMaker();
    assertThrown(() -> maker.invoke(throwing));
    try (Door door = maker.invoke(null)) {
      assertThat(loaded.doorNumber(door)).isEqualTo(5);
    }
    assertThat(loaded.alive()).isZero();
  }

  @Test
  void aReturnedTextIsReleased() {
    assertThrown(() -> lib.returnText(throwing));
    assertThat(lib.alive()).isZero();
    assertThat(lib.returnText(null)).isEqualTo("text");
    assertThat(LastError.get()).as("not what releasing left").isEqualTo(8);
  }

  @Test
  void resultsOfVariadicFunctionsAreReleased() {
    Door.ByReference other = new Door.ByReference();
    assertThrown(() -> lib.returnDoorAfter(other, 1, throwing));
    assertThat(other.getValue()).isNull();
    assertThat(lib.alive()).isZero();
    assertThrown(() -> lib.returnTextAfter(1, throwing));
    assertThat(lib.alive()).isZero();
    assertThat(lib.returnTextAfter(0)).isEqualTo("text");
    try (Door door = lib.returnDoorAfter(other, 0)) {
      assertThat(lib.doorNumber(door)).isEqualTo(6);
      assertThat(lib.doorNumber(other.getValue())).isEqualTo(7);
    }
    other.getValue().close();
  }

  @Test
  void earlierResultsAreReleasedIfAResultCannotBeConverted() {
    Door.ByReference door = new Door.ByReference();
    IntByReference count = new IntByReference();
    assertThatIllegalStateException().isThrownBy(() -> lib.returnNumbers(-1, count, door));
    assertThat(door.getValue()).isNull();
    assertThat(count.getValue()).isZero();
    assertThat(lib.alive()).isZero();
    assertThat(lib.returnNumbers(4, count, door)).hasSize(4);
    door.getValue().close();
  }

  @Test
  void writtenValuesAreDiscarded() {
    IntByReference number = new IntByReference(5);
    BoolByReference flag = new BoolByReference(true);
    Plan plan = new Plan();
    assertThrown(() -> lib.writeAll(throwing, number, flag, plan));
    assertThat(number.getValue()).isZero();
    assertThat(flag.getValue()).as("what is ref is seen").isFalse();
    assertThat(plan.getNumber()).isZero();
    assertThat(lib.writeAll(null, number, flag, plan)).isZero();
    assertThat(number.getValue()).isEqualTo(plan.getNumber()).isEqualTo(42);
    assertThat(flag.getValue()).isTrue();
  }

  @Test
  void aCallThatIsRefusedTouchesNoHandle() {
    Door first = lib.openDoor(1);
    Door.ByReference door = holding(first);
    first.close();
    assertThatIllegalStateException().isThrownBy(() -> lib.replaceDoor(0, throwing, door));
    assertThat(door.getValue()).isSameAs(first);
  }
}
