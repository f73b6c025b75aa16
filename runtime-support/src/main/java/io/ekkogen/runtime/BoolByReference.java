package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;

/**
 * A {@code BOOL *}: a {@code ref} or {@code out} parameter of type {@code bool} or {@code bool8}.
 */
public final class BoolByReference extends ByReference {

  /** Creates a reference to false. */
  public BoolByReference() {
    this(false);
  }

  /** Creates a reference to {@code value}. */
  public BoolByReference(boolean value) {
    super(Integer.BYTES);
    setValue(value);
  }

  /** The value; every nonzero value is true. */
  public boolean getValue() {
    return getPointer().getInt(0) != 0;
  }

  /** Stores 1 or 0. */
  public void setValue(boolean value) {
    getPointer().setInt(0, value ? 1 : 0);
  }

  @Override
  public String toString() {
    return "BOOL@0x%x=%s".formatted(Pointer.nativeValue(getPointer()), getValue());
  }
}
