package io.ekkogen.runtime;

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

  /** A string; null is NULL. */
  @ScriptAccess
  public void addString(String value) {
    values.add(value);
  }

  /** A pointer; 0 is NULL. */
  @ScriptAccess
  public void addAddress(long address) {
    values.add(Arguments.pointer(address));
  }

  /** What the call is given. */
  public Object[] values() {
    return values.toArray();
  }
}
