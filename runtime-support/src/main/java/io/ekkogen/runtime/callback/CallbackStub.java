package io.ekkogen.runtime.callback;

import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;

/**
 * The target of a native stub: a callback object, to which it refers weakly. The {@link
 * CallbackKind} keeps it alive.
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

  /** The object; null if it was collected or its stub is closed. */
  C object() {
    return stub.isClosed() ? null : callback.get();
  }

  /** The object, even if its stub is closed; null if it was collected. */
  C lastObject() {
    return callback.get();
  }

  /**
   * The generated method that calls the object; it takes this stub before the arguments of native
   * code.
   */
  MethodHandle upcall() {
    return upcall;
  }
}
