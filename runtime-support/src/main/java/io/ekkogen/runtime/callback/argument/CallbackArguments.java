package io.ekkogen.runtime.callback.argument;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.platform.Platform;

/** Converts callback arguments from native to Java. For generated code. */
public final class CallbackArguments {
  private CallbackArguments() {}

  /** Reads the count at an address; 0 for NULL. */
  public static long count(long address, CScalar type) {
    return address == 0 ? 0 : NativeScalars.load(address, type);
  }

  /**
   * The memory that has a value.
   *
   * @param label names the parameter in messages, such as {@code Visit: item}
   * @throws IllegalStateException when native code passed NULL
   */
  public static Pointer target(long address, String label) {
    if (address == 0) {
      throw new IllegalStateException(label + " is NULL, so it has no value");
    }
    return new Pointer(address);
  }

  /** Zeroes memory that the callback fills, and returns its address. */
  public static long cleared(long address, long size) {
    if (address != 0) {
      new Pointer(address).clear(size);
    }
    return address;
  }

  /** Like the other overload, for a scalar. */
  public static long cleared(long address, CScalar type) {
    return cleared(address, type.size(Platform.current()));
  }
}
