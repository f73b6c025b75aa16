package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.argument.CallbackBuffers;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.script.ScriptAccess;

/**
 * A text buffer that native code passes to a function of a script.
 *
 * @param units its size in code units, terminator included
 * @param label names the parameter in messages
 */
public record PassedText(long address, long units, NativeEncoding encoding, String label) {

  /** The text in it. */
  @ScriptAccess
  public String load() {
    return CallbackBuffers.load(address, units, encoding, label).toString();
  }

  /** Stores the text that the function left, with a terminator. */
  @ScriptAccess
  public void store(String text) {
    CallbackBuffers.store(address, new StringBuilder(text), units, encoding, label);
  }

  /** Like {@link #store}, but writes nothing if the text has not changed. */
  @ScriptAccess
  public void storeChanges(String text) {
    CallbackBuffers.storeChanges(address, new StringBuilder(text), units, encoding, label);
  }
}
