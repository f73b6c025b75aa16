package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.libc.Flock;
import io.ekkogen.conformance.libc.Libc;
import io.ekkogen.conformance.libc.Pipe;
import io.ekkogen.conformance.sqlite.Database;
import io.ekkogen.conformance.sqlite.LogCallback;
import io.ekkogen.conformance.sqlite.Sqlite;
import io.ekkogen.runtime.NativeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Variadic functions of the system's libraries; constants are Linux's. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "variadic functions of the C library of Linux")
class RealVariadicTest {
  private static final int CREATE_TO_WRITE = 0301;

  private final Libc libc = Libc.load();
  private final Sqlite sqlite = Sqlite.load();

  @Test
  void openTakesAMode(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("größe");
    libc.closeFile(libc.open(file.toString(), CREATE_TO_WRITE, 0600));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void fcntlTakesNothingANumberOrAStructure(@TempDir Path directory) {
    int file = libc.open(directory.resolve("locked").toString(), CREATE_TO_WRITE, 0600);
    int getFlags = 3;
    assertThat(libc.fcntl(file, getFlags) & 3).isEqualTo(1);
    int duplicateFrom = 0;
    int copy = libc.fcntl(file, duplicateFrom, 100);
    assertThat(copy).isGreaterThanOrEqualTo(100);
    libc.closeFile(copy);
    Flock lock = new Flock();
    short toWrite = 1;
    lock.setType(toWrite);
    int getLock = 5;
    libc.fcntl(file, getLock, lock);
    short unlocked = 2;
    assertThat(lock.getType()).isEqualTo(unlocked);
    libc.closeFile(file);
  }

  @Test
  void ioctlWritesThroughAPointer() {
    Pipe ends = new Pipe();
    libc.pipe(ends);
    libc.write(ends.getWrite(), new byte[7], 7);
    IntByReference waiting = new IntByReference();
    long bytesToRead = 0x541B;
    libc.ioctl(ends.getRead(), bytesToRead, waiting);
    assertThat(waiting.getValue()).isEqualTo(7);
    libc.closeFile(ends.getRead());
    libc.closeFile(ends.getWrite());
  }

  @Test
  void sqliteIsConfiguredWithACallbackAndAPointer() {
    int log = 16;
    List<String> logged = new ArrayList<>();
    LogCallback callback = (argument, code, message) -> logged.add(argument + " " + message);
    Pointer argument = new Pointer(0x1234);
    sqlite.shutdown();
    sqlite.configure(log, callback, argument);
    try (Database database = open()) {
      catchThrowableOfType(
          NativeException.class, () -> sqlite.execute(database, "nonsense", null, null, null));
    } finally {
      sqlite.shutdown();
      sqlite.configure(log, null, null);
    }
    assertThat(logged).isNotEmpty();
    assertThat(logged.get(0)).startsWith(argument + " near \"nonsense\": syntax error");
  }

  @Test
  void aDatabaseIsConfiguredWithANumberAndAReference() {
    int foreignKeys = 1002;
    try (Database database = open()) {
      IntByReference on = new IntByReference(-1);
      sqlite.configureDatabase(database, foreignKeys, 1, on);
      assertThat(on.getValue()).isOne();
      sqlite.configureDatabase(database, foreignKeys, 0, null);
      sqlite.configureDatabase(database, foreignKeys, -1, on);
      assertThat(on.getValue()).isZero();
    }
  }

  private Database open() {
    Database.ByReference database = new Database.ByReference();
    sqlite.open(":memory:", database);
    return database.getValue();
  }
}
