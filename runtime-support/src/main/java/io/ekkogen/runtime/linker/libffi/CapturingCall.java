package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.FunctionMapper;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A call through libffi that saves {@code errno} before other code of the JVM runs on the thread.
 * {@link Native#ffi_call} does not, but JNA does for every method that it maps directly. So the C
 * function behind {@link Native#ffi_call} is mapped here as a method of this class.
 */
final class CapturingCall {
  private static final String SYMBOL = "Java_com_sun_jna_Native_ffi_1call";

  private static final boolean IS_AVAILABLE = register();

  private CapturingCall() {}

  /** False where JNA's own library cannot be opened a second time. */
  static boolean isAvailable() {
    return IS_AVAILABLE;
  }

  /** As {@link Native#ffi_call}; {@link #isAvailable} must be true. */
  static void call(long cif, long function, long result, long arguments) {
    ffiCall(JNIEnv.CURRENT, null, cif, function, result, arguments);
    CapturedError.set(Native.getLastError());
  }

  /** {@link #SYMBOL}, with the two parameters that C has before those of a static method. */
  private static native void ffiCall(
      JNIEnv environment,
      Pointer declaringClass,
      long cif,
      long function,
      long result,
      long arguments);

  private static boolean register() {
    String path = System.getProperty("jnidispatch.path");
    if (path == null) {
      return false; // JNA got its library from the system
    }
    Map<String, Object> options = new HashMap<>();
    options.put(Library.OPTION_ALLOW_OBJECTS, true); // for JNIEnv
    options.put(Library.OPTION_FUNCTION_MAPPER, (FunctionMapper) (library, method) -> SYMBOL);
    openFlags(Platform.current().os())
        .ifPresent(flags -> options.put(Library.OPTION_OPEN_FLAGS, flags));
    try {
      Native.register(CapturingCall.class, NativeLibrary.getInstance(path, options));
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false;
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
