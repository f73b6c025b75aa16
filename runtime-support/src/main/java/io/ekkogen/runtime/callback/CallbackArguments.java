package io.ekkogen.runtime.callback;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.ReturnedStructures;
import java.util.function.Supplier;

/** Makes of what native code passes to a callback what Java gets. For generated code. */
public final class CallbackArguments {
  private CallbackArguments() {}

  /** Fills {@code copy} with a structure that is passed by value, and gives it. */
  public static <S extends NativeStructure> S copy(long address, S copy) {
    ReturnedStructures.copyTo(copy, address);
    return copy;
  }

  /** A block with a copy of a structure that is passed by value, for a script. */
  public static NativeBlock block(long address, int size) {
    return NativeBlock.copy(address, 1, size, null, "callback");
  }

  /** A reference whose value is native code's; null for NULL. */
  public static <R extends ByReference> R reference(long address, Supplier<R> make) {
    if (address == 0) {
      return null;
    }
    R reference = make.get();
    reference.setPointer(new Pointer(address));
    return reference;
  }
}
