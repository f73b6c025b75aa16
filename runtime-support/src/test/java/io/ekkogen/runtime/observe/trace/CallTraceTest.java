package io.ekkogen.runtime.observe.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CallTraceTest {
  private static final ObservedFunction ADD =
      ObservedFunction.of("mathlib", "add", Signature.parse("(II)I"), false);
  private static final ObservedFunction SORT =
      ObservedFunction.of("c", "sort", Signature.parse("(A)V"), false);
  private static final ObservedFunction COMPARE =
      ObservedFunction.callback("Compare", Signature.parse("(I)I"));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private final CallTrace trace =
      new CallTrace(new PrintStream(printed, true, StandardCharsets.UTF_8), clock::get);

  private static RawValue number(int value) {
    return RawValue.of(CScalar.INT32, value);
  }

  private static CallOutcome returned(RawValue result) {
    return new CallOutcome(result, OptionalInt.empty(), null);
  }

  private void expect(String... lines) {
    String thread = "[" + Thread.currentThread().getName() + "] ";
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(
            List.of(lines).stream().map(line -> line.isEmpty() ? line : thread + line).toList());
  }

  @Test
  void aCallIsOnOneLine() {
    Consumer<CallOutcome> end = trace.begins(ADD, List.of(number(5), number(3)));
    clock.set(1500);
    end.accept(returned(number(8)));
    expect("mathlib.add(int 5, int 3) = int 8  (1500 ns)");
  }

  @Test
  void aCallIsPrintedBeforeItIsMade() {
    trace.begins(ADD, List.of(number(5), number(3)));
    expect("mathlib.add(int 5, int 3)");
  }

  @Test
  void errorCodesAndExceptionsAreOutcomes() {
    trace
        .begins(ADD, List.of(number(5)))
        .accept(new CallOutcome(number(-1), OptionalInt.of(2), null));
    trace
        .begins(ADD, List.of(number(6)))
        .accept(
            new CallOutcome(null, OptionalInt.empty(), new IllegalStateException("two\nlines")));
    expect(
        "mathlib.add(int 5) = int -1, error code 2  (0 ns)",
        "mathlib.add(int 6) threw java.lang.IllegalStateException: two\\nlines  (0 ns)");
  }

  @Test
  void nestedCallsAreIndented() {
    Consumer<CallOutcome> outer = trace.begins(SORT, List.of(RawValue.of(CScalar.ADDRESS, 4096)));
    Consumer<CallOutcome> callback = trace.begins(COMPARE, List.of(number(1)));
    trace.begins(ADD, List.of(number(2))).accept(returned(number(2)));
    callback.accept(returned(number(0)));
    clock.set(20_000_000);
    outer.accept(returned(null));
    trace.begins(ADD, List.of(number(3))).accept(returned(number(3)));
    expect(
        "c.sort(pointer 0x1000)",
        "  callback Compare(int 1)",
        "    mathlib.add(int 2) = int 2  (0 ns)",
        "  callback Compare … = int 0  (0 ns)",
        "c.sort … = void  (20 ms)",
        "mathlib.add(int 3) = int 3  (0 ns)");
  }

  @Test
  void aCallOfAnotherThreadStartsItsOwnLine() throws InterruptedException {
    Consumer<CallOutcome> end = trace.begins(ADD, List.of(number(5)));
    Thread other =
        new Thread(
            () -> trace.begins(ADD, List.of(number(6))).accept(returned(number(6))), "other\n");
    other.start();
    other.join();
    end.accept(returned(number(5)));
    String here = "[" + Thread.currentThread().getName() + "] ";
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            here + "mathlib.add(int 5)",
            "[other\\n] mathlib.add(int 6) = int 6  (0 ns)",
            here + "mathlib.add … = int 5  (0 ns)");
  }
}
