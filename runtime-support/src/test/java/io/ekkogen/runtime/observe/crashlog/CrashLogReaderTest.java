package io.ekkogen.runtime.observe.crashlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedCall;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedThread;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Untrusted crash logs. */
class CrashLogReaderTest {
  @TempDir Path directory;
  private Path file;
  private byte[] good;

  @BeforeEach
  void create() throws IOException {
    file = directory.resolve("calls.log");
    CrashLog log = CrashLog.create(file);
    RawValue text =
        new RawValue(CScalar.ADDRESS, 4096, "text".getBytes(StandardCharsets.UTF_8), false);
    RawValue struct = new RawValue(CStruct.parse("{II}"), 8192, new byte[8], false);
    ObservedFunction function = ObservedFunction.of("l", "f", Signature.parse("(A{II})I"), true);
    for (int i = 0; i < 3; i++) {
      log.begins(function, List.of(text, struct))
          .accept(new CallOutcome(RawValue.of(CScalar.INT32, i), OptionalInt.of(i), null));
    }
    log.begins(function, List.of(text, struct));
    good = Files.readAllBytes(file);
  }

  /** Reads everything, and formats all that a report may contain. */
  private void use(byte[] content) throws IOException {
    RecordedProcess process = CrashLogReader.read(file, content);
    for (RecordedThread thread : process.threads()) {
      for (RecordedCall call : thread.calls()) {
        call.arguments().forEach(process.values()::of);
        if (call.result() != null) {
          process.values().of(call.result());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 100, 4095})
  void filesWithoutAHeaderAreNotCrashLogs(int length) throws IOException {
    assertThatThrownBy(() -> use(Arrays.copyOf(good, length)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it is not a crash log");
  }

  @Test
  void aLaterVersionIsNotRead() throws IOException {
    good[CrashLogFormat.HEADER_VERSION] = 2;
    assertThatThrownBy(() -> use(good))
        .hasMessageContaining("it is a crash log of version 2, and this ekkogen reads version 1");
  }

  @Test
  void truncatedFilesAreReadAsFarAsTheyGo() throws IOException {
    RecordedProcess process =
        CrashLogReader.read(file, Arrays.copyOf(good, CrashLogFormat.entry(0, 2)));
    assertThat(process.isCut()).isTrue();
    assertThat(process.threads().get(0).calls()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 4097, Integer.MAX_VALUE})
  void theLengthOfANameIsNotTrusted(int length) throws IOException {
    ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).putInt(CrashLogFormat.NAMES, length);
    assertThat(CrashLogReader.read(file, good).threads().get(0).calls())
        .allSatisfy(
            call ->
                assertThat(call.function()).isEqualTo("(a function whose name is not recorded)"));
  }

  @Test
  void changedBytesDoNoHarm() throws IOException {
    Random random = new Random(12);
    int[] regions = {0, CrashLogFormat.NAMES, CrashLogFormat.slot(0), CrashLogFormat.entry(0, 0)};
    for (int round = 0; round < 150; round++) {
      byte[] mutated = good.clone();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        int at = regions[random.nextInt(regions.length)] + random.nextInt(600);
        mutated[at] = (byte) random.nextInt();
      }
      ByteBuffer.wrap(mutated).order(ByteOrder.LITTLE_ENDIAN).putLong(0, CrashLogFormat.MAGIC);
      mutated[CrashLogFormat.HEADER_VERSION] = CrashLogFormat.VERSION;
      try {
        use(mutated);
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("version");
      }
    }
  }

  @Test
  void signaturesMadeToTakeLongAreNotLaidOut() throws IOException {
    for (String signature :
        List.of(
            "(" + "{".repeat(1000) + "I" + "}".repeat(1000) + ")V",
            "({[J2147483647]}{[{[J2147483647]}2147483647]})V",
            "(V)V",
            "(A")) {
      byte[] name = ("DOWNCALL\0l\0f\0" + signature).getBytes(StandardCharsets.UTF_8);
      ByteBuffer.wrap(good)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(CrashLogFormat.NAMES, name.length)
          .put(CrashLogFormat.NAMES + Integer.BYTES, name);
      use(good);
    }
  }
}
