package io.ekkogen.runtime.linker;

import java.util.Arrays;
import java.util.Optional;

/** A calling convention of 32-bit x86. On other architectures all of them are the same. */
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

  /** The convention that mappings call {@code key}; the match is case-sensitive. */
  public static Optional<CallingConvention> ofKey(String key) {
    return Arrays.stream(values()).filter(convention -> convention.key.equals(key)).findFirst();
  }
}
