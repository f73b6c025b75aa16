package io.ekkogen.runtime.linker;

import java.util.Optional;

/** How a caller and a callee on 32-bit x86 agree on stack and registers; elsewhere all are one. */
public enum CallingConvention {
  CDECL("cdecl"),
  STDCALL("stdcall"),
  FASTCALL("fastcall");

  private final String key;

  CallingConvention(String key) {
    this.key = key;
  }

  /** The name used in mappings. */
  public String key() {
    return key;
  }

  /** The convention a mapping calls {@code key}, matched exactly. */
  public static Optional<CallingConvention> ofKey(String key) {
    for (CallingConvention convention : values()) {
      if (convention.key.equals(key)) {
        return Optional.of(convention);
      }
    }
    return Optional.empty();
  }
}
