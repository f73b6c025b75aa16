package io.ekkogen.runtime.script;

import io.ekkogen.runtime.AsyncCalls;
import java.util.concurrent.Callable;

/**
 * Runs an asynchronous call of a script on the pool of {@link AsyncCalls}, and posts its outcome to
 * the script's event loop, which stays alive for it.
 */
public interface ScriptCall {

  /**
   * Submits {@code call} and returns.
   *
   * @param handles the handles that the call uses, and arrays of them
   */
  void run(Callable<Object> call, Object... handles);
}
