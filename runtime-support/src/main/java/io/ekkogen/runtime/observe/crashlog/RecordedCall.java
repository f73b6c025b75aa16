package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A call that a crash log has.
 *
 * @param function as people read it
 * @param arguments the first of them; what is not known of a value is left out
 * @param omitted how many more arguments there were
 * @param depth how many calls of the thread it was made within
 * @param result null for a function without one, and when the call has not returned
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

  /** What had become of the call when the file was last written to. */
  public enum State {
    IN_PROGRESS,
    RETURNED,
    THREW
  }

  /** Whether the call had not ended. */
  public boolean isInProgress() {
    return state == State.IN_PROGRESS;
  }
}
