package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/** libffi's {@code ffi_abi} numbers, as JNA's raw entry points take them. */
final class FfiAbi {
  /** JNA replaces this with {@code FFI_DEFAULT_ABI}. */
  static final int DEFAULT = 0;

  private FfiAbi() {}

  /** The number of a convention; they differ only on 32-bit x86. */
  static int number(CallingConvention convention, Platform platform) {
    if (platform.arch() != Architecture.X86) {
      return DEFAULT;
    }
    boolean windows = platform.os() == OperatingSystem.WINDOWS;
    return switch (convention) {
      case CDECL -> DEFAULT;
      case STDCALL -> windows ? 2 : 5;
      case FASTCALL -> 4;
    };
  }

  /**
   * Whether the ABI passes variadic arguments in other places than fixed ones. Where it does not, a
   * variadic callee finds its arguments even if libffi does not know that it is variadic.
   */
  static boolean variadicsDiffer(Platform platform) {
    return switch (platform.arch()) {
      case X86, X64, S390X -> false;
      case ARM64 ->
          platform.os() == OperatingSystem.DARWIN || platform.os() == OperatingSystem.WINDOWS;
      case ARM, RISCV64, PPC64LE, LOONGARCH64 -> true;
    };
  }
}
