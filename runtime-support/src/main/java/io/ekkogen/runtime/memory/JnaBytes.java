package io.ekkogen.runtime.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ServiceLoader;

/** Reads bytes by native methods of JNA. */
final class JnaBytes implements NativeBytes {
  @Override
  public long length(long address) {
    return new Pointer(address).indexOf(0, (byte) 0);
  }

  @Override
  public byte[] copy(long address, int length) {
    return new Pointer(address).getByteArray(0, length);
  }

  /** The service of this JVM, or this class if there is none. */
  static NativeBytes orService() {
    // The class files of the service are Java 22's; an older JVM must not load them.
    return Runtime.version().feature() >= 22 && Native.POINTER_SIZE == Long.BYTES
        ? ServiceLoader.load(NativeBytes.class, NativeBytes.class.getClassLoader())
            .findFirst()
            .orElseGet(JnaBytes::new)
        : new JnaBytes();
  }
}
