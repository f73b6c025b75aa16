package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.platform.Platform;
import java.util.HashMap;
import java.util.Map;

/** A calling convention that may differ between operating systems; by default cdecl. */
public final class ConventionBySystem {
  private final Map<String, CallingConvention> special = new HashMap<>();
  private CallingConvention standard = CallingConvention.CDECL;

  /** Sets the convention of all systems without one of their own. */
  public void set(CallingConvention convention) {
    standard = convention;
  }

  /** Sets the convention of one system, such as {@code windows}. */
  public void set(String os, CallingConvention convention) {
    special.put(os, convention);
  }

  public CallingConvention on(Platform platform) {
    return special.getOrDefault(platform.os().key(), standard);
  }
}
