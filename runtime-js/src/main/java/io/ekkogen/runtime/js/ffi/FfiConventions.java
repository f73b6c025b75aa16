package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/** Which calling conventions there are. */
final class FfiConventions {
  private FfiConventions() {}

  /** The number that libffi's headers give to this platform's convention; -1 for others. */
  static int defaultNumber() {
    Platform platform = Platform.current();
    if (platform.arch() == Architecture.X64) {
      return platform.os() == OperatingSystem.WINDOWS ? 1 : 2;
    }
    return platform.arch() == Architecture.ARM64 ? 1 : -1;
  }

  /**
   * Whether a convention exists on this platform: those of 32-bit x86 do there, and on Windows,
   * whose compilers accept and ignore them elsewhere.
   */
  static boolean has(String name) {
    Platform platform = Platform.current();
    boolean isNamed = CallingConvention.ofKey(name).isPresent();
    return isNamed
        && (name.equals(CallingConvention.CDECL.key())
            || platform.arch() == Architecture.X86
            || platform.os() == OperatingSystem.WINDOWS);
  }
}
