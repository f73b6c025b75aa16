package io.ekkogen.runtime.loading.cache;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Opens files so that nobody can write, replace or delete them. The JDK's option for that is in a
 * module of its own, which small runtimes lack.
 */
final class WindowsPin {
  private static final int GENERIC_READ = 0x80000000;
  private static final int FILE_SHARE_READ = 1;
  private static final int OPEN_EXISTING = 3;
  private static final Pointer INVALID =
      Pointer.createConstant(Native.POINTER_SIZE == Long.BYTES ? -1 : 0xFFFFFFFFL);

  private WindowsPin() {}

  /**
   * Opens {@code file}, which others can then only read.
   *
   * @throws IOException when it cannot be opened, for example because somebody is writing to it
   */
  static Pointer open(Path file) throws IOException {
    Object[] arguments = {
      new WString(file.toString()), GENERIC_READ, FILE_SHARE_READ, null, OPEN_EXISTING, 0, null
    };
    Pointer pin = kernel32("CreateFileW").invokePointer(arguments);
    if (INVALID.equals(pin)) {
      throw new FileSystemException(
          file.toString(), null, "CreateFile failed with error " + Native.getLastError());
    }
    return pin;
  }

  static void close(Pointer pin) {
    kernel32("CloseHandle").invokeInt(new Object[] {pin});
  }

  private static Function kernel32(String name) {
    return NativeLibrary.getInstance("kernel32").getFunction(name, Function.ALT_CONVENTION);
  }
}
