package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A call in a crash log.
 *
 * @param function the display name
 * @param arguments the first arguments; unknown parts of a value are left out
 * @param omitted the number of further arguments
 * @param depth the number of calls of the thread that enclose it
 * @param result null for a void function, or if the call has not returned
 */
public record RecordedCall(
    String function,
    List<RawValue> arguments,
    int omitted,
    int depth,
    State state,
    RawValue result,
    OptionalInt errorCode,
    Instant time) {

  /** The state of the call when the file was last written. */
  public enum State {
    IN_PROGRESS,
    RETURNED,
    THREW
  }

  /** Whether the call was still in progress. */
  public boolean isInProgress() {
    return state == State.IN_PROGRESS;
  }
}
