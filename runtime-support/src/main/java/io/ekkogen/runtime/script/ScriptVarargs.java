package io.ekkogen.runtime.script;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import io.ekkogen.runtime.NativeHandle;
import java.util.ArrayList;
import java.util.List;

/** Collects the variadic arguments of a script's call. */
public final class ScriptVarargs {
  private final List<Object> values = new ArrayList<>();

  /** Adds an {@code int}, or a value that is promoted to it. */
  @ScriptAccess
  public void addInt(int value) {
    values.add(value);
  }

  /** Adds a 64-bit integer. */
  @ScriptAccess
  public void addLong(long value) {
    values.add(value);
  }

  /** Adds a {@code double}, or a value that is promoted to it. */
  @ScriptAccess
  public void addDouble(double value) {
    values.add(value);
  }

  /** Adds a string in the mapping's encoding; null is NULL. */
  @ScriptAccess
  public void addString(String value) {
    values.add(value);
  }

  /** Adds a string of {@code wchar_t}; null is NULL. */
  @ScriptAccess
  public void addWideString(String value) {
    values.add(value == null ? null : new WString(value));
  }

  /** Adds an array of strings, which is copied back after the call. */
  @ScriptAccess
  public void addStrings(ScriptArray<String> strings) {
    values.add(ScriptArray.values(strings));
  }

  /** Adds a pointer; 0 is NULL. */
  @ScriptAccess
  public void addAddress(long address) {
    values.add(address == 0 ? null : new Pointer(address));
  }

  /** Adds a pointer to a block; null is NULL. */
  @ScriptAccess
  public void addBlock(NativeBlock block) {
    values.add(block);
  }

  /** Adds a handle, which is not closed during the call; null is NULL. */
  @ScriptAccess
  public void addHandle(NativeHandle handle) {
    values.add(handle);
  }

  /** The arguments to pass to the call. */
  public Object[] values() {
    return values.toArray();
  }
}
