package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A call through libffi that saves {@code errno} before other code of the JVM runs on the thread.
 * JNA does that for a {@link Function}, but not for {@link Native#ffi_call}, which alone can return
 * any structure. So the C function behind the latter is called as a {@link Function}.
 */
final class CapturingCall {
  private static final String SYMBOL = "Java_com_sun_jna_Native_ffi_1call";

  /** Null where JNA's own library cannot be opened a second time. */
  private static final Function FFI_CALL = find();

  private CapturingCall() {}

  static boolean isAvailable() {
    return FFI_CALL != null;
  }

  /** As {@link Native#ffi_call}; {@link #isAvailable} must be true. */
  static void call(long cif, long function, long result, long arguments) {
    FFI_CALL.invokeVoid(new Object[] {JNIEnv.CURRENT, null, cif, function, result, arguments});
    CapturedError.set(Native.getLastError());
  }

  private static Function find() {
    String path = System.getProperty("jnidispatch.path");
    if (path == null) {
      return null; // JNA got its library from the system
    }
    Map<String, Object> options = new HashMap<>();
    options.put(Library.OPTION_ALLOW_OBJECTS, true); // for JNIEnv
    openFlags(Platform.current().os())
        .ifPresent(flags -> options.put(Library.OPTION_OPEN_FLAGS, flags));
    try {
      return NativeLibrary.getInstance(path, options).getFunction(SYMBOL);
    } catch (UnsatisfiedLinkError e) {
      return null;
    }
  }

  /**
   * The flags of {@code dlopen} that find a library only if it is loaded already, and leave its
   * symbols local: {@code RTLD_LAZY | RTLD_NOLOAD}.
   */
  private static OptionalInt openFlags(OperatingSystem os) {
    return switch (os) {
      case WINDOWS -> OptionalInt.empty();
      case DARWIN -> OptionalInt.of(1 | 0x10);
      case LINUX, LINUX_MUSL -> OptionalInt.of(1 | 0x4);
      case FREEBSD -> OptionalInt.of(1 | 0x2000);
    };
  }
}
