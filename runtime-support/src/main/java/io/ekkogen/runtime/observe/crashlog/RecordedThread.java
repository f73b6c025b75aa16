package io.ekkogen.runtime.observe.crashlog;

import java.util.List;

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
