package io.ekkogen.runtime.callback;

/** Keeps callbacks alive that native code retains: a library. */
public interface CallbackOwner {

  /** Keeps a callback alive as long as native code may call it; null has no effect. */
  void retain(Object callback);

  /** Ends the effect of {@link #retain}. */
  void release(Object callback);
}
