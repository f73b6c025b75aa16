package io.ekkogen.runtime.observe.crashlog;

import java.util.List;

/**
 * A thread that a crash log has.
 *
 * @param osThread the id that the operating system gives it; 0 when that is not known
 * @param calls the last ones, in the order in which they began
 */
public record RecordedThread(long osThread, String name, List<RecordedCall> calls) {

  /** The calls that had not ended, the outermost first. */
  public List<RecordedCall> inProgress() {
    return calls.stream().filter(RecordedCall::isInProgress).toList();
  }
}
