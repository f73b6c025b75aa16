package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.ClosedCallbackException;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import io.ekkogen.runtime.linker.ExceptionSource;
import io.ekkogen.runtime.linker.UpcallStub;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A function pointer for native code. The stub refers to its target weakly, so that the class
 * loader of the binding can be collected first. From then on a call is logged and returns zero.
 */
final class NativeStub implements ExceptionSource {
  private final String name;
  private final boolean isOfScript;
  private final ExceptionPolicy exceptions;
  private final WeakReference<CallbackKind<?>> kind;
  private final WeakReference<CallbackStub<?>> target;
  private final UpcallStub code;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean isClosed;

  /** What the first call ends; null if it ends nothing. Its owner keeps it alive. */
  private volatile WeakReference<OneCallLife> life;

  private <C> NativeStub(CallbackKind<C> kind, C callback) {
    name = kind.name();
    exceptions = kind.exceptions();
    isOfScript = callback instanceof ScriptCallback;
    CallbackStub<C> called = new CallbackStub<>(this, callback, kind.upcall());
    this.kind = new WeakReference<>(kind);
    target = new WeakReference<>(called);
    code = kind.link(StubEntry.of(this, called.upcall().type()));
    kind.keep(called);
  }

  /** Links a stub for an object. */
  static <C> NativeStub of(CallbackKind<C> kind, C callback) {
    return new NativeStub(kind, callback);
  }

  /** The name of the callback type, for messages. */
  String name() {
    return name;
  }

  long address() {
    return code.address();
  }

  boolean isOf(CallbackKind<?> other) {
    return kind.refersTo(other);
  }

  /** The object that it calls; null if that was collected or the stub is closed. */
  Object callback() {
    CallbackStub<?> called = target.get();
    return called == null ? null : called.object();
  }

  /** The target to call now. */
  CallbackStub<?> target() {
    CallbackStub<?> called = target.get();
    if (called == null) {
      throw gone();
    }
    return called;
  }

  ClosedCallbackException gone() {
    return new ClosedCallbackException(
        isClosed
            ? "Native code called "
                + Article.with(name)
                + " whose registration is closed; it got zero"
            : unreferenced(name, isOfScript));
  }

  /** The message about a callback that nothing kept alive, for Java or for a script. */
  static String unreferenced(String name, boolean isOfScript) {
    return "Native code called "
        + Article.with(name)
        + " that nothing refers to any more; it got zero. Register callbacks that native code keeps: "
        + (isOfScript ? name + ".register(callback)" : "CallbackRegistration.of(callback)");
  }

  @Override
  public ExceptionPolicy exceptions() {
    return exceptions;
  }

  /** Reports an exception to the script that owns the callback, or else to Java's handler. */
  @Override
  public void report(Throwable thrown) {
    CallbackStub<?> called = target.get();
    if (called != null && called.lastObject() instanceof ScriptCallback script) {
      script.report(thrown);
    } else {
      CallbackExceptions.report(name, thrown);
    }
  }

  /** Whether a call through the stub is in progress. */
  boolean isRunning() {
    return running.get() > 0;
  }

  void enter() {
    running.incrementAndGet();
  }

  void leave() {
    running.decrementAndGet();
    endLife();
  }

  @Override
  public void skipped() {
    endLife();
  }

  /** The first call of native code ends a life. */
  void endAfterCall(OneCallLife life) {
    this.life = new WeakReference<>(life);
  }

  private void endLife() {
    OneCallLife ending = life == null ? null : life.get();
    if (ending != null) {
      ending.end();
    }
  }

  boolean isClosed() {
    return isClosed;
  }

  /** Closes the stub: later calls are logged and return zero. */
  void close() {
    isClosed = true;
    CallbackStub<?> called = target.get();
    if (called != null) {
      called.letGo();
    }
  }

  /** Frees the code. Native code must not call it afterwards. */
  void release() {
    CallbackKind<?> owner = kind.get();
    CallbackStub<?> called = target.get();
    if (owner != null && called != null) {
      owner.forget(called);
    }
    code.release();
  }
}
