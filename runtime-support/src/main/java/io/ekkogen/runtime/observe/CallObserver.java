package io.ekkogen.runtime.observe;

import java.util.List;
import java.util.function.Consumer;

/**
 * Is told of each call between Java and native code, on the thread that makes it, before it begins
 * and when it has ended. An observer that throws is ignored for that call.
 */
@FunctionalInterface
public interface CallObserver {
  /**
   * A call is about to begin.
   *
   * @return is told how the call ended, unless it never returns
   */
  Consumer<CallOutcome> begins(ObservedFunction function, List<RawValue> arguments);
}
