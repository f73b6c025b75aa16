package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.ValueText;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * The content of a crash log.
 *
 * @param platform as {@code os/arch}; if that is not a platform, the text in the file
 * @param values formats values of that platform
 * @param unrecorded the number of calls that found no slot
 * @param isCut whether the file is shorter than a crash log
 */
public record RecordedProcess(
    long process,
    Instant started,
    String platform,
    ValueText values,
    int unrecorded,
    boolean isCut,
    List<RecordedThread> threads) {
  /**
   * A thread in a crash log.
   *
   * @param osThread the operating system's id of it; 0 if unknown
   * @param calls its last calls, in the order in which they began
   */
  public record RecordedThread(long osThread, String name, List<RecordedCall> calls) {

    /** The calls that were still in progress, the outermost first. */
    public List<RecordedCall> inProgress() {
      return calls.stream().filter(RecordedCall::isInProgress).toList();
    }
  }

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
}
