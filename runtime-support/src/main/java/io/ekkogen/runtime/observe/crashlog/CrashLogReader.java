package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.ValueText;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedCall;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedThread;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads a crash log. The file may be truncated, corrupt or malicious: no size is taken from it, and
 * invalid parts are left out. Its texts are returned unescaped.
 */
public final class CrashLogReader {
  private static final RecordedCall.State[] STATES = {
    null, RecordedCall.State.IN_PROGRESS, RecordedCall.State.RETURNED, RecordedCall.State.THREW
  };

  private final ByteBuffer log;
  private final String platform;
  private final Platform layouts;
  private final RecordedNames names;

  private CrashLogReader(byte[] content) {
    log = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    platform = text(CrashLogFormat.HEADER_PLATFORM, CrashLogFormat.PLATFORM_SIZE);
    layouts = Platform.ofKey(platform).orElse(Platform.current());
    names = new RecordedNames(log, layouts);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, or is not a crash log
   */
  public static RecordedProcess read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw refusal(file, "it is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, in.readNBytes(CrashLogFormat.SIZE));
    }
  }

  /** Reads {@code content}, the content of {@code file}. */
  static RecordedProcess read(Path file, byte[] content) throws IOException {
    ByteBuffer start = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < CrashLogFormat.NAMES || start.getLong(0) != CrashLogFormat.MAGIC) {
      throw refusal(file, "it is not a crash log, as a JVM with -Dekkogen.crashlog=FILE writes it");
    }
    int version = start.getInt(CrashLogFormat.HEADER_VERSION);
    if (version != CrashLogFormat.VERSION) {
      throw refusal(
          file,
          "it is a crash log of version %d, and this ekkogen reads version %d"
              .formatted(version, CrashLogFormat.VERSION));
    }
    // Missing bytes are read as zeros, which stand for absent data.
    return new CrashLogReader(Arrays.copyOf(content, CrashLogFormat.SIZE))
        .process(content.length < CrashLogFormat.SIZE);
  }

  private static IOException refusal(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }

  private RecordedProcess process(boolean isCut) {
    List<RecordedThread> threads = new ArrayList<>();
    for (int i = 0; i < CrashLogFormat.SLOT_COUNT; i++) {
      if (log.get(CrashLogFormat.slot(i) + CrashLogFormat.SLOT_USED) == 1) {
        threads.add(thread(i));
      }
    }
    boolean isBigEndian = log.getInt(CrashLogFormat.HEADER_BIG_ENDIAN) == 1;
    return new RecordedProcess(
        log.getLong(CrashLogFormat.HEADER_PROCESS),
        Instant.ofEpochMilli(log.getLong(CrashLogFormat.HEADER_STARTED)),
        platform,
        new ValueText(layouts, isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN),
        log.getInt(CrashLogFormat.HEADER_UNRECORDED),
        isCut,
        List.copyOf(threads));
  }

  private RecordedThread thread(int index) {
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < CrashLogFormat.ENTRY_COUNT; i++) {
      int entry = CrashLogFormat.entry(index, i);
      int state = log.get(entry + CrashLogFormat.ENTRY_STATE);
      if (state > CrashLogFormat.STATE_EMPTY && state < STATES.length) {
        entries.add(entry);
      }
    }
    entries.sort(
        Comparator.comparingLong(entry -> log.getLong(entry + CrashLogFormat.ENTRY_SEQUENCE)));
    int slot = CrashLogFormat.slot(index);
    return new RecordedThread(
        log.getLong(slot + CrashLogFormat.SLOT_THREAD),
        text(slot + CrashLogFormat.SLOT_NAME, CrashLogFormat.SLOT_NAME_SIZE),
        entries.stream().map(this::call).toList());
  }

  private RecordedCall call(int entry) {
    RecordedNames.Name name = names.at(log.getInt(entry + CrashLogFormat.ENTRY_FUNCTION));
    int count = Byte.toUnsignedInt(log.get(entry + CrashLogFormat.ENTRY_ARGUMENTS));
    int kept = Math.min(count, CrashLogFormat.VALUE_COUNT);
    RecordedCall.State state = STATES[log.get(entry + CrashLogFormat.ENTRY_STATE)];
    boolean hasResult = state == RecordedCall.State.RETURNED && name.result() != CScalar.VOID;
    return new RecordedCall(
        name.label(),
        arguments(entry, kept, name),
        count - kept,
        Byte.toUnsignedInt(log.get(entry + CrashLogFormat.ENTRY_DEPTH)),
        state,
        hasResult
            ? RawValue.of(name.result(), log.getLong(entry + CrashLogFormat.ENTRY_RESULT))
            : null,
        log.get(entry + CrashLogFormat.ENTRY_HAS_ERROR) == 1
            ? OptionalInt.of(log.getInt(entry + CrashLogFormat.ENTRY_ERROR))
            : OptionalInt.empty(),
        Instant.ofEpochMilli(log.getLong(entry + CrashLogFormat.ENTRY_TIME)));
  }

  private List<RawValue> arguments(int entry, int count, RecordedNames.Name name) {
    List<RawValue> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long bits = log.getLong(entry + CrashLogFormat.ENTRY_VALUES + i * Long.BYTES);
      arguments.add(RawValue.of(name.parameter(i), bits));
    }
    for (int i = 0; i < CrashLogFormat.PREVIEW_COUNT; i++) {
      int at = entry + CrashLogFormat.ENTRY_PREVIEWS + i * CrashLogFormat.PREVIEW_SIZE;
      int argument = log.get(at);
      int length = log.get(at + 1);
      if (argument == 0) {
        break; // the rest belongs to an earlier call
      }
      if (argument > 0 && argument <= count && length >= 0 && length <= RawValue.PREVIEW) {
        byte[] preview = new byte[length];
        log.get(at + CrashLogFormat.PREVIEW_HEADER, preview);
        RawValue plain = arguments.get(argument - 1);
        boolean isCut = log.get(at + 2) != 0;
        arguments.set(argument - 1, new RawValue(plain.type(), plain.bits(), preview, isCut));
      }
    }
    return List.copyOf(arguments);
  }

  /** Reads a text after its length byte. */
  private String text(int offset, int size) {
    byte[] bytes = new byte[Math.min(Byte.toUnsignedInt(log.get(offset)), size - 1)];
    log.get(offset + 1, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
