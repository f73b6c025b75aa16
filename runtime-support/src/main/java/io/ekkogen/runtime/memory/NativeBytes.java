package io.ekkogen.runtime.memory;

/** A service that reads bytes of native memory without a native call, from Java 22 on. */
public interface NativeBytes {
  /** The number of bytes before the first zero. Nothing after that is used. */
  long length(long address);

  /** A copy of {@code length} bytes. */
  byte[] copy(long address, int length);
}
