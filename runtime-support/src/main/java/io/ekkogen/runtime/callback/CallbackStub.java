package io.ekkogen.runtime.callback;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.linker.ClosedCallbackException;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.structure.NativeStructure;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a native stub calls: a callback object, which it does not keep alive, and what that gave to
 * native code last.
 *
 * <p>For generated code, on any thread.
 *
 * @param <C> the callback interface
 */
public final class CallbackStub<C> {
  private final String name;
  private final WeakReference<C> callback;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean isClosed;

  /** What native code was given, which lives until it is given the next. */
  private volatile Object kept;

  CallbackStub(String name, C callback) {
    this.name = name;
    this.callback = new WeakReference<>(callback);
  }

  /** The object to call. */
  public C callback() {
    C object = object();
    if (object == null) {
      throw new ClosedCallbackException(
          isClosed
              ? "Native code called a " + name + " whose registration is closed; it got zero"
              : "Native code called a "
                  + name
                  + " that nothing refers to any more; it got zero. Register what native code"
                  + " keeps: CallbackRegistration.of(callback)");
    }
    return object;
  }

  /** The object; null when it is gone, or is to be called no more. */
  C object() {
    return isClosed ? null : callback.get();
  }

  /** Whether native code is calling it. */
  boolean isRunning() {
    return running.get() > 0;
  }

  void enter() {
    running.incrementAndGet();
  }

  void leave() {
    running.decrementAndGet();
  }

  /** From now on calls are reported, and give zero. */
  void close() {
    isClosed = true;
    kept = null;
  }

  /**
   * The address of a copy of a text that the callback returned.
   *
   * @throws IllegalArgumentException when the text has a NUL, or what the encoding lacks
   */
  public long addressOf(String text, NativeEncoding encoding) {
    Memory copy = text == null ? null : NativeStrings.allocate(text, encoding, name);
    kept = copy;
    return Pointer.nativeValue(copy);
  }

  /** The address that the callback returned, whose memory may be Java's. */
  public long addressOf(Pointer pointer) {
    kept = pointer;
    return Pointer.nativeValue(pointer);
  }

  /** The address of a structure that the callback returned. */
  public long addressOf(NativeStructure structure) {
    kept = structure;
    if (structure == null) {
      return 0;
    }
    structure.write();
    return structure.address();
  }

  /** The address of a block that the callback returned; 0 for null. */
  public long addressOf(NativeBlock block) {
    kept = block;
    return block == null ? 0 : block.address();
  }

  /** The address of a handle that the callback returned. */
  public long addressOf(NativeHandle handle) {
    kept = handle;
    return handle == null ? 0 : Pointer.nativeValue(handle.pointer());
  }

  /** The address of a function that the callback returned. */
  public <D> long addressOf(D function, CallbackKind<D> type) {
    kept = function;
    return type.addressOf(function);
  }

  /** As the other overload, for a block that is one. */
  public void store(NativeBlock block, int size, long address) {
    kept = block;
    new Pointer(address).write(0, new Pointer(block.address()).getByteArray(0, size), 0, size);
  }

  /** Copies a structure that the callback returned to where native code wants it. */
  public void store(NativeStructure structure, long address) {
    if (structure == null) {
      throw new NullPointerException(name + " must not return null");
    }
    kept = structure;
    structure.write();
    int size = structure.size();
    new Pointer(address).write(0, structure.getPointer().getByteArray(0, size), 0, size);
  }
}
