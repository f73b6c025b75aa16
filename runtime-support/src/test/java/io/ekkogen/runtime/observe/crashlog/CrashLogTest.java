package io.ekkogen.runtime.observe.crashlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedCall;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {
  private static final ObservedFunction ADD =
      ObservedFunction.of("mathlib", "add", Signature.parse("(II)I"), true);
  private static final ObservedFunction SORT =
      ObservedFunction.of("c", "sort", Signature.parse("(Az)V"), false);
  private static final ObservedFunction COMPARE =
      ObservedFunction.callback("Compare", Signature.parse("(I)I"));

  @TempDir Path directory;
  private Path file;
  private CrashLog log;

  @BeforeEach
  void create() throws IOException {
    file = directory.resolve("calls.log");
    log = CrashLog.create(file);
  }

  private static RawValue number(int value) {
    return RawValue.of(CScalar.INT32, value);
  }

  private Consumer<CallOutcome> add(int a, int b) {
    return log.begins(ADD, List.of(number(a), number(b)));
  }

  private static void finish(Consumer<CallOutcome> call, int result) {
    call.accept(new CallOutcome(number(result), OptionalInt.of(0), null));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private RecordedProcess read() throws IOException {
    return CrashLogReader.read(file);
  }

  private List<String> calls() throws IOException {
    RecordedProcess process = read();
    return process.threads().get(0).calls().stream()
        .map(call -> call.function() + call.arguments().stream().map(process.values()::of).toList())
        .toList();
  }

  @Test
  void aCallIsThereBeforeItIsMadeAndSoIsItsEndAfterwards() throws IOException {
    Consumer<CallOutcome> call = add(5, 3);
    RecordedThread thread = read().threads().get(0);
    assertThat(thread.name()).isEqualTo(Thread.currentThread().getName());
    assertThat(thread.osThread()).isEqualTo(OsThread.id()).isNotZero();
    assertThat(calls()).containsExactly("mathlib.add[int 5, int 3]");
    assertThat(thread.inProgress()).hasSize(1);
    call.accept(new CallOutcome(number(8), OptionalInt.of(2), null));
    RecordedCall ended = read().threads().get(0).calls().get(0);
    assertThat(ended.state()).isEqualTo(RecordedCall.State.RETURNED);
    assertThat(ended.result().bits()).isEqualTo(8);
    assertThat(ended.errorCode()).hasValue(2);
    assertThat(read().process()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void aCallThatThrewSaysSo() throws IOException {
    add(1, 2).accept(new CallOutcome(null, OptionalInt.empty(), new IllegalStateException()));
    RecordedCall call = read().threads().get(0).calls().get(0);
    assertThat(call.state()).isEqualTo(RecordedCall.State.THREW);
    assertThat(call.result()).isNull();
  }

  @Test
  void textsOfArgumentsAreKept() throws IOException {
    byte[] text = "0123456789012345678901234567890x".getBytes(StandardCharsets.UTF_8);
    log.begins(
        SORT,
        List.of(new RawValue(CScalar.ADDRESS, 4096, text, true), RawValue.of(CScalar.SIZE, -1)));
    assertThat(calls())
        .containsExactly(
            "c.sort[pointer 0x1000 \"0123456789012345678901234567890x\"…,"
                + " size_t 18446744073709551615]");
  }

  @Test
  void argumentsBeyondTheLimitAreCounted() throws IOException {
    List<CScalar> types = Collections.nCopies(125, CScalar.INT32);
    ObservedFunction many =
        ObservedFunction.of(
            "l", "many", new Signature(new ArrayList<>(types), CScalar.VOID), false);
    log.begins(many, Collections.nCopies(125, number(1)));
    RecordedCall call = read().threads().get(0).calls().get(0);
    assertThat(call.arguments()).hasSize(16);
    assertThat(call.omitted()).isEqualTo(109);
  }

  @Test
  void theLast64CallsAreKept() throws IOException {
    for (int i = 0; i < 200; i++) {
      finish(add(i, 0), i);
    }
    assertThat(calls()).hasSize(64).endsWith("mathlib.add[int 199, int 0]");
    assertThat(calls().get(0)).isEqualTo("mathlib.add[int 136, int 0]");
  }

  @Test
  void aCallInProgressIsKeptHoweverManyItLeadsTo() throws IOException {
    log.begins(SORT, List.of(RawValue.of(CScalar.ADDRESS, 0), RawValue.of(CScalar.SIZE, 9)));
    for (int i = 0; i < 200; i++) {
      log.begins(COMPARE, List.of(number(i)))
          .accept(new CallOutcome(number(0), OptionalInt.empty(), null));
    }
    assertThat(calls())
        .hasSize(64)
        .startsWith("c.sort[pointer NULL, size_t 9]")
        .endsWith("callback Compare[int 199]");
    assertThat(read().threads().get(0).inProgress()).hasSize(1);
    assertThat(read().threads().get(0).calls().get(63).depth()).isEqualTo(1);
  }

  @Test
  void recursionDeeperThanTheRingKeepsTheInnermost() throws IOException {
    List<Consumer<CallOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(add(i, 0));
    }
    assertThat(calls()).hasSize(64).endsWith("mathlib.add[int 99, int 0]");
    for (int i = 99; i >= 0; i--) {
      finish(calls.get(i), i);
    }
    assertThat(read().threads().get(0).inProgress()).isEmpty();
    assertThat(read().threads().get(0).calls().get(63).result().bits()).isEqualTo(99);
  }

  @Test
  void threadsThatHaveEndedLeaveTheirSlotsToOthers() throws Exception {
    List<Thread> referred = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int number = i;
      Thread thread = new Thread(() -> finish(add(number, 0), number), "thread " + i);
      thread.start();
      thread.join();
      referred.add(thread);
    }
    RecordedProcess process = read();
    assertThat(process.threads()).hasSize(256);
    assertThat(process.unrecorded()).isZero();
    assertThat(process.threads().stream().map(RecordedThread::name))
        .contains("thread 999", "thread 744")
        .doesNotContain("thread 743");
    assertThat(process.threads()).allSatisfy(thread -> assertThat(thread.calls()).hasSize(1));
  }

  /** Before JDK 21 there are no virtual threads. */
  @Test
  void virtualThreadsHaveASlotOnlyWhileTheyAreInACall() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1000);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      startVirtual(
              () -> {
                finish(add(1, 1), 2);
                called.countDown();
                await(end);
              })
          .ifPresentOrElse(threads::add, called::countDown);
    }
    called.await();
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    RecordedProcess process = read();
    assertThat(process.unrecorded()).isZero();
    assertThat(process.threads()).hasSizeLessThanOrEqualTo(64);
    assertThat(process.threads())
        .allSatisfy(thread -> assertThat(thread.name()).isEqualTo("(virtual threads)"));
  }

  private static Optional<Thread> startVirtual(Runnable task) throws ReflectiveOperationException {
    if (Runtime.version().feature() < 21) {
      return Optional.empty();
    }
    return Optional.of(
        (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task));
  }

  @Test
  void callsOfMoreLiveThreadsThanThereAreSlotsAreCounted() throws Exception {
    CountDownLatch called = new CountDownLatch(260);
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      Thread thread =
          new Thread(
              () -> {
                finish(add(1, 1), 2);
                called.countDown();
                await(end);
              });
      thread.start();
      threads.add(thread);
    }
    called.await();
    assertThat(read().unrecorded()).isEqualTo(4);
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no rights of POSIX")
  void onlyTheUserMayReadIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void anEarlierLogIsKeptAside() throws IOException {
    finish(add(5, 3), 8);
    CrashLog.create(file);
    assertThat(read().threads()).isEmpty();
    assertThat(CrashLogReader.read(directory.resolve("calls.log.old")).threads()).hasSize(1);
  }

  @Test
  void aFileOfAnotherKindIsNotTouched() throws IOException {
    Path other = Files.writeString(directory.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> CrashLog.create(other))
        .isInstanceOf(IOException.class)
        .hasMessage("it exists and is not a crash log; name another file");
    assertThat(other).hasContent("years of work");
  }
}
