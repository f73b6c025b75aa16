package io.ekkogen.runtime.callback;

import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;

/**
 * What a native stub calls: a callback object, which it does not keep alive. Its kind of callback
 * keeps it.
 *
 * <p>For generated code, on any thread.
 *
 * @param <C> the callback interface
 */
public final class CallbackStub<C> extends CallbackReturnMemory {
  private final NativeStub stub;
  private final WeakReference<C> callback;
  private final MethodHandle upcall;

  CallbackStub(NativeStub stub, C callback, MethodHandle upcall) {
    super(stub.name());
    this.stub = stub;
    this.callback = new WeakReference<>(callback);
    this.upcall = upcall;
  }

  /** The object to call. */
  public C callback() {
    C object = object();
    if (object == null) {
      throw stub.gone();
    }
    return object;
  }

  /** The object; null when it is gone, or is to be called no more. */
  C object() {
    return stub.isClosed() ? null : callback.get();
  }

  /** The object, also when it is to be called no more; null when it is gone. */
  C lastObject() {
    return callback.get();
  }

  /** Generated code that calls the object; takes this before what native code passes. */
  MethodHandle upcall() {
    return upcall;
  }
}
