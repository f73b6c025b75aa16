package io.ekkogen.runtime;

import com.sun.jna.WString;
import java.util.ArrayList;
import java.util.List;

/** The arguments that a script passes where C has {@code ...}. */
public final class ScriptVarargs {
  private final List<Object> values = new ArrayList<>();

  /** An {@code int}, or what is promoted to it. */
  @ScriptAccess
  public void addInt(int value) {
    values.add(value);
  }

  /** A 64-bit integer. */
  @ScriptAccess
  public void addLong(long value) {
    values.add(value);
  }

  /** A {@code double}, or what is promoted to it. */
  @ScriptAccess
  public void addDouble(double value) {
    values.add(value);
  }

  /** A string in the mapping's encoding; null is NULL. */
  @ScriptAccess
  public void addString(String value) {
    values.add(value);
  }

  /** A string of {@code wchar_t}; null is NULL. */
  @ScriptAccess
  public void addWideString(String value) {
    values.add(value == null ? null : new WString(value));
  }

  /** An array of strings, which is copied back. */
  @ScriptAccess
  public void addStrings(ScriptStrings strings) {
    values.add(ScriptStrings.values(strings));
  }

  /** A pointer; 0 is NULL. */
  @ScriptAccess
  public void addAddress(long address) {
    values.add(Arguments.pointer(address));
  }

  /** A pointer to a block; null is NULL. */
  @ScriptAccess
  public void addBlock(NativeBlock block) {
    values.add(block);
  }

  /** A handle, which is not closed during the call; null is NULL. */
  @ScriptAccess
  public void addHandle(NativeHandle handle) {
    values.add(handle);
  }

  /** What the call is given. */
  public Object[] values() {
    return values.toArray();
  }
}
