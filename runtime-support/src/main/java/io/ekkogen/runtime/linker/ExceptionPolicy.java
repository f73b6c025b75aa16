package io.ekkogen.runtime.linker;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of an exception that a callback throws. */
public enum ExceptionPolicy {
  /**
   * The call in progress throws it, unless that waits for callbacks: then it is reported. So it is
   * when native code still calls back a second later.
   */
  BY_CALL("by call"),
  /** The call in progress throws it, whenever that returns. */
  THROW("throw"),
  /** It is reported, and the call in progress goes on. */
  REPORT("report");

  private final String key;

  ExceptionPolicy(String key) {
    this.key = key;
  }

  /** As mappings write it, where they do. */
  public String key() {
    return key;
  }

  /** The policy that mappings write as {@code key}. */
  public static Optional<ExceptionPolicy> ofKey(String key) {
    return Arrays.stream(values()).filter(it -> it != BY_CALL && it.key.equals(key)).findFirst();
  }
}
