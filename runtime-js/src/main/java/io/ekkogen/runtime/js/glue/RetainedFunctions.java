package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.CallbackOwner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps functions of a script's context alive while native code retains them. Only the context
 * refers to it, so that the context can be collected.
 */
final class RetainedFunctions implements CallbackOwner {
  private final Set<Object> retained = ConcurrentHashMap.newKeySet();

  @Override
  public void retain(Object callback) {
    retained.add(callback);
  }

  @Override
  public void release(Object callback) {
    retained.remove(callback);
  }
}
