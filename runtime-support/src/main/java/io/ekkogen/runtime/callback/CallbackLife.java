package io.ekkogen.runtime.callback;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the callbacks of a call alive until native code has forgotten them: what says so differs
 * between subclasses. For generated code, which begins a life before the call, because native code
 * may end it during the call:
 *
 * <pre>{@code
 * try (CallbackLife life = …) {
 *   int result = (int) INSTALL.invokeExact(…);
 *   life.called();
 *   if (result != 0) {
 *     life.failed();
 *     throw …
 *   }
 * }
 * }</pre>
 *
 * <p>Any thread may end it, at any time.
 */
public abstract class CallbackLife implements AutoCloseable {
  private final CallbackOwner owner;
  private final List<Object> callbacks;
  private final AtomicBoolean ended = new AtomicBoolean();
  private boolean called;

  /**
   * @param library keeps callbacks alive, except for those of scripts, which have their own owner
   * @param callbacks which may be null
   */
  CallbackLife(CallbackOwner library, Object... callbacks) {
    this.callbacks =
        Arrays.stream(callbacks)
            .filter(it -> it != null && !(it instanceof FunctionPointer))
            .toList();
    this.owner =
        this.callbacks.stream()
            .filter(ScriptCallback.class::isInstance)
            .map(it -> ((ScriptCallback) it).owner())
            .findFirst()
            .orElse(library);
    this.callbacks.forEach(CallbackStubs::beginLife);
    if (!isEmpty()) {
      owner.retain(this);
    }
  }

  /** Whether there is nothing to keep alive: there are no callbacks, or only native functions. */
  final boolean isEmpty() {
    return callbacks.isEmpty();
  }

  /** Native code was called, so it may keep the callbacks from now on. */
  public final void called() {
    called = true;
    onCalled();
  }

  /** Called once, when native code has returned; the life may have ended. */
  void onCalled() {}

  /** The call failed: native code does not keep the callbacks. */
  public final void failed() {
    end();
  }

  /** Ends the life, unless native code may keep the callbacks. */
  @Override
  public final void close() {
    if (!isKept()) {
      end();
    }
  }

  /** Whether native code may keep the callbacks after the call: by default, if it was called. */
  boolean isKept() {
    return called;
  }

  /** Lets go of the callbacks; false if that had happened before. */
  final boolean end() {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    callbacks.forEach(CallbackStubs::endLife);
    if (!isEmpty()) {
      owner.release(this);
    }
    onEnd();
    Reference.reachabilityFence(this);
    return true;
  }

  /** Called once, when the life ends. */
  void onEnd() {}
}
