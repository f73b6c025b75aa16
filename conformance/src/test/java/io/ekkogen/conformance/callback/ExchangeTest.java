package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.exchange.Binary;
import io.ekkogen.conformance.exchange.Either;
import io.ekkogen.conformance.exchange.Exchange;
import io.ekkogen.conformance.exchange.Gate;
import io.ekkogen.conformance.exchange.Labelled;
import io.ekkogen.conformance.exchange.Mood;
import io.ekkogen.runtime.CallbackByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Arguments that callbacks get by address and may replace, arrays that they return, and arrays of
 * callbacks.
 */
@Rules({"F-60", "F-61", "F-145"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class ExchangeTest {
  private final Exchange lib;
  private final Binary subtract = (a, b) -> a - b;

  ExchangeTest(AccessPath access) {
    lib = access.exchange();
  }

  @BeforeEach
  void reset() {
    lib.resetItems();
  }

  @Test
  void textBuffersAreReadAndWritten() {
    assertThat(lib.edit((text, size) -> text.append(size))).isEqualTo("start16");
    assertThat(lib.edit((text, size) -> {})).isEqualTo("start");
    assertThat(lib.replace(StringBuilder::reverse)).isEqualTo("trats");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.replace(text -> text.append("s")))
        .withMessageContaining("Replace: text needs 7 code units");
    StringBuilder loud = new StringBuilder("loud");
    lib.upper().invoke(loud);
    assertThat(loud).hasToString("LOUD");
    assertThat(
            lib.fill(
                (text, size) -> {
                  assertThat(text).isEmpty();
                  text.append("seven..");
                  size.setValue(5);
                }))
        .isEqualTo("seven");
    assertThat(lib.fillWide((text, size) -> text.append("🦉 owl"))).isEqualTo("🦉 owl");
    assertThat(
            lib.fillNone(
                (text, size) -> {
                  assertThat(text).isNull();
                  assertThat(size).isNull();
                }))
        .isEqualTo(1);
  }

  @Test
  void textThatDoesNotFitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.fill((text, size) -> text.append("12345678")))
        .withMessage(
            "Fill: text needs 9 code units of %s with its terminator, but the buffer's size is 8",
            io.ekkogen.runtime.memory.NativeEncoding.ANSI);
  }

  @Test
  void handlesAreReplaced() {
    try (Gate one = lib.gateOpen(1);
        Gate two = lib.gateOpen(2)) {
      assertThat(
              lib.replaceGate(
                  one,
                  gate -> {
                    assertThat(gate.getValue().pointer()).isEqualTo(one.pointer());
                    gate.setValue(two);
                  }))
          .isEqualTo(2);
      assertThat(lib.replaceGate(one, gate -> gate.setValue(null))).isEqualTo(-1);
      assertThat(
              lib.supplyGate(
                  gate -> {
                    assertThat(gate.getValue()).isNull();
                    gate.setValue(two);
                  }))
          .isEqualTo(2);
      assertThat(
              lib.countGates(
                  one,
                  two,
                  (gates, count) -> {
                    assertThat(gates).hasSize(3);
                    assertThat(gates[1]).isNull();
                    assertThat(gates[2].pointer()).isEqualTo(two.pointer());
                    return count;
                  }))
          .isEqualTo(3);
    }
    assertThat(lib.gatesOpen()).isZero();
  }

  @Test
  void pointersToStructuresAreReplaced() {
    Labelled mine = new Labelled();
    mine.setName("mine");
    mine.setId(9);
    assertThat(lib.follow(item -> item.setValue(mine))).isEqualTo("mine");
    assertThat(lib.follow(item -> item.setValue(null))).isNull();
    lib.resetItems();
    assertThat(
            lib.rearrange(
                (items, count) -> {
                  assertThat(items[2].getName()).isEqualTo("three");
                  items[2] = items[0];
                  items[0] = mine;
                  items[1].setId(5);
                }))
        .isEqualTo(951);
    assertThat(lib.rearrange((items, count) -> items[1] = null)).isEqualTo(901);
  }

  @Test
  void arraysOfText() {
    assertThat(
            lib.renameAll(
                (names, count) -> {
                  assertThat(names).containsExactly("ann", "bob", null);
                  names[1] = "eve";
                }))
        .isEqualTo("ann eve -");
    assertThat(
            lib.nameAll(
                (names, count) -> {
                  assertThat(names).containsExactly(null, null, null);
                  names[1] = "só";
                }))
        .isEqualTo("- só -");
  }

  @Test
  void arraysOfCallbacksArePassed() {
    Binary add = lib.allOperations(new IntByReference())[0];
    assertThat(lib.applyAll(new Binary[] {add, subtract, null}, 3, 7, 4)).isEqualTo(110300);
    Binary[] all = {add, subtract, null};
    lib.rotate(all, 3);
    assertThat(all).containsExactly(subtract, null, add);
    assertThat(all[0]).isSameAs(subtract);
    Binary[] filled = new Binary[3];
    lib.operations(filled, 3);
    assertThat(filled[1].invoke(6, 7)).isEqualTo(42);
    assertThat(filled[2]).isNull();
    assertThat(lib.allOperations(new IntByReference())).containsExactly(filled[0], filled[1]);
    assertThatNullPointerException().isThrownBy(() -> lib.applyAll(null, 4, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> lib.applyAll(all, 4, 1, 2));
  }

  @Test
  @Rules("F-193")
  void aFunctionOfNativeCodeIsOneObjectWhereverItComesFrom() {
    Binary[] all = lib.allOperations(new IntByReference());
    Binary[] filled = new Binary[3];
    lib.operations(filled, 3);
    assertThat(filled[0]).isSameAs(all[0]);
    assertThat(filled[1]).isSameAs(all[1]);
    CallbackByReference<Binary> function = new CallbackByReference<>();
    lib.firstOperation(function);
    assertThat(function.getValue()).isSameAs(all[0]);
    lib.nextOperation(function);
    assertThat(function.getValue()).isSameAs(all[1]);
    List<Binary> seen = new ArrayList<>();
    lib.applyIn(
        (given, count) -> {
          seen.addAll(Arrays.asList(given));
          return 0;
        });
    assertThat(seen.get(0)).isSameAs(all[0]);
    lib.choose(chosen -> seen.add(0, chosen.getValue()), 7, 4);
    assertThat(seen.get(0)).isSameAs(all[0]);
  }

  @Test
  void pointersToFunctionPointers() {
    CallbackByReference<Binary> function = new CallbackByReference<>();
    lib.firstOperation(function);
    assertThat(function.getValue().invoke(2, 3)).isEqualTo(5);
    lib.nextOperation(function);
    assertThat(function.getValue().invoke(2, 3)).isEqualTo(6);
    function.setValue(subtract);
    lib.leaveOperation(function);
    assertThat(function.getValue()).isSameAs(subtract);
    function.setValue(null);
    lib.leaveOperation(function);
    assertThat(function.getValue()).isNull();
  }

  @Test
  void callbacksAreGivenFunctionPointersToReplace() {
    assertThat(lib.choose(chosen -> {}, 7, 4)).isEqualTo(11);
    assertThat(lib.choose(chosen -> chosen.setValue(subtract), 7, 4)).isEqualTo(3);
    assertThat(lib.choose(chosen -> chosen.setValue(null), 7, 4)).isEqualTo(-1);
    List<Binary> seen = new ArrayList<>();
    assertThat(
            lib.chooseAll(
                (all, count) -> {
                  seen.addAll(Arrays.asList(all));
                  all[1] = subtract;
                  all[2] = all[0];
                },
                7,
                4))
        .isEqualTo(110311);
    assertThat(seen.get(0).invoke(1, 1)).isEqualTo(2);
    assertThat(seen.get(2)).isNull();
    assertThat(lib.applyIn((all, count) -> all[2].invoke(count, 5) + (all[1] == null ? 1 : 0)))
        .isEqualTo(16);
  }

  @Test
  void aCallbackChangesALength() {
    assertThat(
            lib.readBytes(
                (bytes, length) -> {
                  assertThat(bytes).hasSize(8);
                  bytes[0] = 3;
                  bytes[1] = 4;
                  bytes[2] = 100;
                  length.setValue(2);
                }))
        .isEqualTo(72);
  }

  @Test
  void arraysAreReturned() {
    assertThat(lib.sumInts(count -> new int[] {1, 2, 3}, 3)).isEqualTo(6);
    assertThat(lib.sumInts(count -> new int[count], 0)).isZero();
    assertThat(lib.sumInts(count -> null, 3)).isEqualTo(-1);
    assertThat(
            lib.sumDoubles(
                count -> {
                  count.setValue(2);
                  return new double[] {0.5, 2};
                }))
        .isEqualTo(2.5);
    assertThat(lib.sumPair(() -> new boolean[] {true, false}, () -> new long[] {-5, 6}))
        .isEqualTo(1001);
    assertThat(lib.secondName(() -> new String[] {"a", "bé"})).isEqualTo("bé");
    Labelled one = new Labelled("a", 1);
    Labelled two = new Labelled("bcd", 2);
    assertThat(lib.sumItems(() -> new Labelled[] {one, two})).isEqualTo(321);
    assertThat(lib.sumPointers(() -> new Labelled[] {two, null})).isEqualTo(2);
    assertThat(lib.applyGiven(() -> new Binary[] {subtract, lib.getHook()}, 7, 4)).isEqualTo(300);
  }

  @Test
  @Rules("F-97")
  void functionPointersRefuseNullWithACount() {
    StringBuilder loud = new StringBuilder("loud");
    lib.upperWithin().invoke(loud, 5);
    assertThat(loud).hasToString("LOUD");
    assertThat(lib.presentCounter().invoke(new Binary[] {subtract, null}, 2)).isEqualTo(1);
    assertThatNullPointerException()
        .isThrownBy(() -> lib.upperWithin().invoke(null, 5))
        .withMessageContaining("Edit: text");
    assertThatNullPointerException()
        .isThrownBy(() -> lib.presentCounter().invoke(null, 0))
        .withMessageContaining("ApplyIn: all");
  }

  @Test
  @Rules("F-97")
  void aCallbackMustNotReturnNullForAnArrayWhateverItsElements() {
    Map<String, ThrowingCallable> calls =
        Map.of(
            "Doubles", () -> lib.sumDoubles(count -> null),
            "Flags", () -> lib.sumPair(() -> null, () -> new long[2]),
            "Longs", () -> lib.sumPair(() -> new boolean[2], () -> null),
            "Names", () -> lib.secondName(() -> null),
            "Items", () -> lib.sumItems(() -> null),
            "Pointers", () -> lib.sumPointers(() -> null),
            "Functions", () -> lib.applyGiven(() -> null, 7, 4));
    calls.forEach(
        (name, call) ->
            assertThatNullPointerException()
                .isThrownBy(call)
                .withMessage(name + " must not return null"));
  }

  @Test
  void arraysThatAreTooShortAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.sumInts(count -> new int[2], 3))
        .withMessage("Ints: result has 2 elements, but native code expects 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.secondName(() -> new String[] {"a"}))
        .withMessage("Names: result has 1 elements, but native code expects 2");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              Gate closed = lib.gateOpen(1);
              closed.close();
              lib.supplyGate(gate -> gate.setValue(closed));
            })
        .withMessageStartingWith("SupplyGate: gate is closed");
  }

  @Test
  void nonNullableResultsAreNeverNull() {
    assertThat(lib.textLength(() -> "four")).isEqualTo(4);
    assertThat(lib.firstInt(() -> new int[] {5})).isEqualTo(5);
    assertThatNullPointerException()
        .isThrownBy(() -> lib.textLength(() -> null))
        .withMessage("NeverNull must not return null");
    assertThatNullPointerException()
        .isThrownBy(() -> lib.firstInt(() -> null))
        .withMessage("NeverNullArray must not return null");
  }

  @Test
  void enumsHandlesAndUnions() {
    assertThat(lib.callMood(mood -> mood == Mood.GLAD ? Mood.WILD : Mood.CALM, Mood.GLAD))
        .isEqualTo(Mood.WILD);
    try (Gate one = lib.gateOpen(1);
        Gate two = lib.gateOpen(2)) {
      Gate given =
          lib.callGate(
              gate -> {
                assertThat(gate.pointer()).isEqualTo(one.pointer());
                return two;
              },
              one);
      assertThat(given.pointer()).isEqualTo(two.pointer());
      assertThat(lib.callGate(gate -> null, one)).isNull();
    }
    Either.ByValue either = new Either.ByValue();
    either.setReal(1.5f);
    assertThat(
            lib.callEither(
                    value -> {
                      value.setReal(value.getReal() * 2);
                      return new Either.ByValue(value);
                    },
                    either)
                .getReal())
        .isEqualTo(3);
  }

  @Test
  void encodingsAndTypedPointers() {
    assertThat(lib.callUtf16(text -> text + "🦉", "owl ")).isEqualTo("owl 🦉");
    assertThat(lib.callLatin1(text -> text + "é", "caf")).isEqualTo("café");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.callLatin1(text -> "🦉", "owl"))
        .withMessageStartingWith("OfLatin1");
    assertThat(lib.callPointerTo(at -> at.setValue(at.getValue() + 1), 41)).isEqualTo(42);
  }
}
