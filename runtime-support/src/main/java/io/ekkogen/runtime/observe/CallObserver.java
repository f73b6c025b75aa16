package io.ekkogen.runtime.observe;

import java.util.List;
import java.util.function.Consumer;

/**
 * Is notified of each call between Java and native code, before the call begins and after it has
 * ended, on the thread of the call. If an observer throws, it is ignored for that call.
 */
@FunctionalInterface
public interface CallObserver {
  /**
   * Notifies the observer that a call is about to begin.
   *
   * @return is notified of the outcome, unless the call never returns
   */
  Consumer<CallOutcome> begins(ObservedFunction function, List<RawValue> arguments);
}
