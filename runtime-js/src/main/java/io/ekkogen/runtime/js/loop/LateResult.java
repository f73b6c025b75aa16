package io.ekkogen.runtime.js.loop;

/** A place in which a call may store a result even after the script has ended. */
public interface LateResult {

  /** Releases the result, now or when it is stored: no script will receive it. */
  void drop();
}
