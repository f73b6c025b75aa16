package io.ekkogen.runtime.callback.argument;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.script.NativeBlock;

/** Converts callback arguments from native to Java. For generated code. */
public final class CallbackArguments {
  private CallbackArguments() {}

  /** Copies a structure that is passed by value into a new block, for a script. */
  public static NativeBlock block(long address, int size) {
    return NativeBlock.copy(address, 1, size, "callback");
  }

  /** Reads the count at an address; 0 for NULL. */
  public static long count(long address, CScalar type) {
    return address == 0 ? 0 : NativeScalars.load(address, type);
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
