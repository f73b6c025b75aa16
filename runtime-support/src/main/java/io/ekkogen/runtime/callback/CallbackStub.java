package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.ClosedCallbackException;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a native stub calls: a callback object, which it does not keep alive.
 *
 * <p>For generated code, on any thread.
 *
 * @param <C> the callback interface
 */
public final class CallbackStub<C> extends GivenMemory {
  private final WeakReference<C> callback;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean isClosed;

  CallbackStub(String name, C callback) {
    super(name);
    this.callback = new WeakReference<>(callback);
  }

  /** The object to call. */
  public C callback() {
    C object = object();
    if (object == null) {
      throw new ClosedCallbackException(
          isClosed
              ? "Native code called a " + name() + " whose registration is closed; it got zero"
              : "Native code called a "
                  + name()
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
    letGo();
  }
}
