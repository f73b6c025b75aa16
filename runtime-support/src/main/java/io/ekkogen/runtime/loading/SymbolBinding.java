package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.OptionalInt;

/** When the system's loader looks up the functions that a library calls in others. */
enum SymbolBinding {
  /** While the library is opened: it is not opened when one is missing. */
  NOW(2),
  /** When a function is first called: the process ends there when it is missing. */
  LAZY(1);

  private final int flag;

  SymbolBinding(int flag) {
    this.flag = flag;
  }

  /**
   * What {@code dlopen} is told, with {@code RTLD_GLOBAL}; empty on Windows, which always binds
   * now.
   */
  OptionalInt openFlags(OperatingSystem os) {
    return switch (os) {
      case WINDOWS -> OptionalInt.empty();
      case DARWIN -> OptionalInt.of(flag | 0x8);
      case LINUX, LINUX_MUSL, FREEBSD -> OptionalInt.of(flag | 0x100);
    };
  }
}
