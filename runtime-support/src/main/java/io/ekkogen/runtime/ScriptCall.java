package io.ekkogen.runtime;

import java.util.concurrent.Callable;

/**
 * How a script's asynchronous call is run: on the pool of {@link AsyncCalls}, with its outcome
 * posted to the script's event loop, which stays alive for it.
 */
public interface ScriptCall {

  /**
   * Arranges for {@code call} to be run, and returns.
   *
   * @param handles those that the call works with, and arrays of them
   */
  void run(Callable<Object> call, Object... handles);
}
