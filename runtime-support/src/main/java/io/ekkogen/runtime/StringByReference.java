package io.ekkogen.runtime;

/**
 * A {@code char **}: a {@code ref} or {@code out} string in memory that native code gives, which is
 * copied. Not safe for use by several threads at the same time.
 */
public final class StringByReference {
  private String value;

  /** Creates a reference to null. */
  public StringByReference() {}

  /** Creates a reference to {@code value}. */
  public StringByReference(String value) {
    this.value = value;
  }

  /** The text that was set, or a copy of what native code stored; null for NULL. */
  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  @Override
  public String toString() {
    return "char**=" + (value == null ? "NULL" : value);
  }
}
