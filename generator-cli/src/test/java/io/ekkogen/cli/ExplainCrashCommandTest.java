package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.crashlog.CrashLog;
import io.ekkogen.runtime.observe.crashlog.CrashLogReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crash logs of this process, which has not crashed, and files like HotSpot's. */
class ExplainCrashCommandTest extends CommandTest {
  private static final ObservedFunction READ =
      ObservedFunction.of("lib", "read", Signature.parse("(AAJ)I"), false);
  private static final ObservedFunction FREE =
      ObservedFunction.of("lib", "free", Signature.parse("(A)V"), true);

  private Path log;
  private CrashLog calls;
  private long thread;

  @BeforeEach
  void makeCalls() throws IOException {
    log = directory.resolve("calls.log");
    calls = CrashLog.create(log);
    calls
        .begins(FREE, List.of(RawValue.of(CScalar.ADDRESS, 0x5000)))
        .accept(new CallOutcome(null, OptionalInt.of(0), null));
    thread = CrashLogReader.read(log).threads().get(0).osThread();
  }

  private void read(long first, long second, long number) {
    calls.begins(
        READ,
        List.of(
            RawValue.of(CScalar.ADDRESS, first),
            RawValue.of(CScalar.ADDRESS, second),
            RawValue.of(CScalar.INT64, number)));
  }

  private Path crash(String siginfo, long process, long crashed) throws IOException {
    return write(
        "hs_err.log",
        """
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x00007f3a4c0f126e, pid=%d, tid=%d
        #
        # JRE version: OpenJDK Runtime Environment (17.0.1+1) (build 17.0.1+1)
        # Problematic frame:
        # C  [liblib.so+0x126e]  read+0xe
        #

        Current thread (0x00007f3a44027660):  JavaThread "worker" [_thread_in_native, id=%d, stack(0x1,0x2) (1024K)]

        siginfo: %s
        """
            .formatted(process, crashed, crashed, siginfo));
  }

  private String explained(String siginfo, long process, long crashed) throws IOException {
    Outcome outcome = ekkogen("explain-crash", log, crash(siginfo, process, crashed));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String explainedHere(String address) throws IOException {
    return explained(
        "si_signo: 11 (SIGSEGV), si_code: 1 (SEGV_MAPERR), si_addr: " + address,
        ProcessHandle.current().pid(),
        thread);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x0000000000000000|0x0 is argument 1 of lib.read, which is NULL",
        "0x0000000000000001|0x1 is 1 byte behind argument 1 of lib.read, which is NULL",
        "0x0000000000010000|0x10000 is 65536 bytes behind argument 1 of lib.read, which is NULL",
        "0x0000000070000000|0x70000000 is argument 2 of lib.read",
        "0x0000000070000400|0x70000400 is 1024 bytes behind argument 2 of lib.read",
        "0x000000006ffffff8|0x6ffffff8 is 8 bytes before argument 2 of lib.read",
        "0x0000000090000000|0x90000000 is argument 3 of lib.read"
      })
  void theArgumentThatHoldsTheAddressIsNamed(String address, String sentence) throws IOException {
    read(0, 0x70000000, 0x90000000L);
    assertThat(explainedHere(address).lines())
        .containsSubsequence(
            "SIGSEGV (0xb) at address "
                + sentence.substring(0, sentence.indexOf(' '))
                + ", thread "
                + thread
                + ", in C [liblib.so+0x126e] read+0xe",
            "It crashed in lib.read.",
            sentence)
        .filteredOn(line -> line.contains(" argument "))
        .hasSize(1);
  }

  @Test
  void anAddressFarFromAllArgumentsIsNotExplained() throws IOException {
    read(0, 0x70000000, 5);
    assertThat(explainedHere("0x0000000000010001"))
        .contains("It crashed in lib.read.")
        .doesNotContain(" argument ");
  }

  @Test
  void anAddressThatTheProcessorWithholdsIsNotTakenForNull() throws IOException {
    read(0, 0, 0);
    assertThat(
            explained(
                "si_signo: 11 (SIGSEGV), si_code: 128 (SI_KERNEL), si_addr: 0x0000000000000000",
                ProcessHandle.current().pid(),
                thread))
        .contains("The processor does not say which address it was", "It crashed in lib.read.")
        .doesNotContain("is argument 1");
  }

  @Test
  void windowsWritesTheAddressInAnotherWay() throws IOException {
    read(0, 1L << 40, 5);
    assertThat(
            explained(
                "EXCEPTION_ACCESS_VIOLATION (0xc0000005), reading address 0x0000000000000010",
                ProcessHandle.current().pid(),
                thread))
        .contains("0x10 is 16 bytes behind argument 1 of lib.read, which is NULL");
  }

  @Test
  void aCrashOutsideOfTheCallsIsToldFromOneWithin() throws IOException {
    assertThat(explainedHere("0x0000000000005000"))
        .contains("lib.free(pointer 0x5000) = void, error code 0", "outside of these calls")
        .doesNotContain("did not return");
  }

  @Test
  void aThreadWithoutCallsIsNotTakenForAnother() throws IOException {
    read(0, 0, 0);
    assertThat(explained("none", ProcessHandle.current().pid(), 1L << 50))
        .contains("The thread that crashed made no call that was recorded.");
  }

  @Test
  void aFileOfAnotherProcessIsNotTakenForThisOne() throws IOException {
    read(0, 0, 0);
    assertThat(explained("none", 1L << 50, thread))
        .contains("The hs_err file is of process 1125899906842624: it is not of this crash.")
        .doesNotContain("It crashed in");
  }

  @Test
  void withoutHotSpotsFileCallsInProgressAreMarked() throws IOException {
    read(0, 0, 7);
    assertThat(ekkogen("explain-crash", log).out().lines())
        .endsWith(
            "    lib.free(pointer 0x5000) = void, error code 0",
            "  > lib.read(pointer NULL, pointer NULL, long 7)  did not return");
  }

  @Test
  void controlCharactersInFilesAreEscaped() throws IOException {
    calls.begins(
        ObservedFunction.of("l\u001b[2J", "f\n", Signature.parse("()V"), false), List.of());
    Outcome outcome =
        ekkogen(
            "explain-crash",
            log,
            write("hs_err.log", "#  SIG\u001b[31mSEGV (0xb) at pc=0x1, pid=1, tid=2\n"));
    assertThat(outcome.out()).doesNotContain("\u001b").contains("l\\x1b[2J.f\\n()", "SIG\\x1b");
  }

  @Test
  void filesThatAreNotWhatTheyShouldBeAreNamed() throws IOException {
    Path text = write("text", "text");
    assertRefused(ekkogen("explain-crash", "missing"), "cannot read missing: no such file");
    assertRefused(
        ekkogen("explain-crash", directory), "cannot read " + directory, "not a regular file");
    assertRefused(ekkogen("explain-crash", text), "cannot read " + text, "not a crash log");
    assertRefused(ekkogen("explain-crash", log, text), "cannot read " + text, "not an hs_err file");
    assertRefused(ekkogen("explain-crash", log, directory), "not a regular file");
    assertThat(ekkogen("explain-crash").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private static void assertRefused(Outcome outcome, String... parts) {
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(parts).hasLineCount(1);
  }

  /** Each line is scanned once, so they are fast too. */
  @Test
  void changedFilesOfHotSpotDoNoHarm() throws IOException {
    byte[] good = Files.readAllBytes(crash("si_addr: 0x10", 1, 2));
    Random random = new Random(12);
    for (int round = 0; round < 60; round++) {
      byte[] mutated = good.clone();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(directory.resolve("mutated"), mutated);
      assertThat(ekkogen("explain-crash", log, file).exitCode()).isIn(ExitCode.OK, ExitCode.IO);
    }
    byte[] spaces = " ".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(directory.resolve("spaces"), spaces);
    assertRefused(ekkogen("explain-crash", log, file), "not an hs_err file");
  }

  @Test
  void helpSaysWhatTheFilesAre() {
    assertThat(ekkogen("explain-crash", "--help").out())
        .contains("explain-crash", "FILE [HS_ERR]", "-Dekkogen.crashlog");
    assertThat(ekkogen("--help").out()).contains("ekkogen explain-crash FILE [HS_ERR]");
  }
}
