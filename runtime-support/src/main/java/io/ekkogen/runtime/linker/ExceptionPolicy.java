package io.ekkogen.runtime.linker;

import java.util.Arrays;
import java.util.Optional;

/** How an exception of a callback is handled. */
public enum ExceptionPolicy {
  /**
   * The call in progress throws it. It is reported instead if that call waits for callbacks, or if
   * native code still calls back one second later.
   */
  BY_CALL("by call"),
  /** The call in progress throws it when it returns, however late. */
  THROW("throw"),
  /** It is reported, and the call in progress continues. */
  REPORT("report");

  private final String key;

  ExceptionPolicy(String key) {
    this.key = key;
  }

  /** The name used in mappings; {@link #BY_CALL} is never written. */
  public String key() {
    return key;
  }

  /** The policy that mappings call {@code key}. */
  public static Optional<ExceptionPolicy> ofKey(String key) {
    return Arrays.stream(values()).filter(it -> it != BY_CALL && it.key.equals(key)).findFirst();
  }
}
