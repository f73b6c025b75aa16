package io.ekkogen.runtime;

/**
 * A {@code char **}: a {@code ref} or {@code out} string in memory that native code gives, which is
 * copied.
 */
public final class StringByReference extends ObjectByReference<String> {

  /** Creates a reference to null. */
  public StringByReference() {
    this(null);
  }

  /** Creates a reference to {@code value}. */
  public StringByReference(String value) {
    super(value);
  }
}
