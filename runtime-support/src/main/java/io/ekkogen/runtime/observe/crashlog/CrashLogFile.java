package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.PrivateFile;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Creates crash log files, at full size, so that a full disk is detected immediately. */
final class CrashLogFile {
  private static final int BLOCK = 64 * 1024;

  private CrashLogFile() {}

  /**
   * Creates and maps a crash log. An existing one, which may be of a crash, is renamed to end in
   * {@code .old}; any other existing file is an error.
   */
  static MappedByteBuffer create(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!isCrashLog(file)) {
        throw new IOException("it exists and is not a crash log; name another file");
      }
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try (FileChannel channel =
        PrivateFile.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
      for (long at = 0; at < CrashLogFormat.SIZE; ) {
        zeros.clear().limit((int) Math.min(BLOCK, CrashLogFormat.SIZE - at));
        at += channel.write(zeros, at);
      }
      MappedByteBuffer log = channel.map(FileChannel.MapMode.READ_WRITE, 0, CrashLogFormat.SIZE);
      log.order(ByteOrder.LITTLE_ENDIAN);
      writeHeader(log);
      return log;
    }
  }

  private static boolean isCrashLog(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    ByteBuffer start = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = PrivateFile.open(file, StandardOpenOption.READ)) {
      channel.read(start);
    }
    return start.position() == Long.BYTES && start.getLong(0) == CrashLogFormat.MAGIC;
  }

  private static void writeHeader(ByteBuffer log) {
    log.putInt(CrashLogFormat.HEADER_VERSION, CrashLogFormat.VERSION);
    log.putInt(
        CrashLogFormat.HEADER_BIG_ENDIAN, ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? 1 : 0);
    log.putLong(CrashLogFormat.HEADER_PROCESS, ProcessHandle.current().pid());
    log.putLong(CrashLogFormat.HEADER_STARTED, System.currentTimeMillis());
    putText(
        log,
        CrashLogFormat.HEADER_PLATFORM,
        CrashLogFormat.PLATFORM_SIZE,
        Platform.current().key());
    log.putLong(0, CrashLogFormat.MAGIC);
  }

  /** Writes a length byte and as much of the text as fits. */
  static void putText(ByteBuffer log, int offset, int size, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, Math.min(size - 1, 255));
    log.put(offset, (byte) length);
    log.put(offset + 1, bytes, 0, length);
  }
}
