package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A libffi closure, which reads its arguments from a C array of pointers. */
final class Upcall implements Native.ffi_callback, UpcallStub {
  /** Keeps closures alive: JNA refers to them weakly, but native code may still call them. */
  private static final Set<Upcall> LIVE = ConcurrentHashMap.newKeySet();

  private final Signature signature;
  private final MethodHandle target;
  private final long closure;
  private boolean released;

  Upcall(long cif, MethodHandle target, Signature signature) {
    this.signature = signature;
    this.target = ClosureValues.adapt(target, signature);
    StackMemory.ofThread(); // initialized now: an upcall may have little stack left
    this.closure = Native.ffi_prep_closure(cif, this);
    LIVE.add(this);
  }

  /** The address of the code, which is the first pointer of libffi's closure structure. */
  @Override
  public long address() {
    return Pointer.nativeValue(new Pointer(closure).getPointer(0));
  }

  @Override
  public synchronized void release() {
    if (!released) {
      released = true;
      LIVE.remove(this);
      Native.ffi_free_closure(closure);
    }
  }

  @Override
  public void invoke(long cif, long result, long arguments) {
    if (signature.returnsStruct()) {
      // The result when the target throws.
      new Pointer(result).clear(signature.result().size(Platform.current()));
    }
    try {
      target.invokeExact(new ClosureFrame(StackMemory.ofThread(), result, arguments));
    } catch (Throwable impossible) {
      throw new AssertionError("the guard lets nothing through", impossible);
    }
  }
}
