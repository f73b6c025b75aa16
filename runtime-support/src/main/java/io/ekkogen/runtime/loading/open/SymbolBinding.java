package io.ekkogen.runtime.loading.open;

import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.OptionalInt;

/** When the system's loader resolves the functions that a library calls in other libraries. */
public enum SymbolBinding {
  /** When the library is opened, which fails if a function is missing. */
  NOW(2),
  /** When a function is first called; if it is missing, the process ends. */
  LAZY(1);

  private final int flag;

  SymbolBinding(int flag) {
    this.flag = flag;
  }

  /**
   * The flags for {@code dlopen}, including {@code RTLD_GLOBAL}; empty on Windows, which always
   * binds immediately.
   */
  public OptionalInt openFlags(OperatingSystem os) {
    return switch (os) {
      case WINDOWS -> OptionalInt.empty();
      case DARWIN -> OptionalInt.of(flag | 0x8);
      case LINUX, LINUX_MUSL, FREEBSD -> OptionalInt.of(flag | 0x100);
    };
  }
}
