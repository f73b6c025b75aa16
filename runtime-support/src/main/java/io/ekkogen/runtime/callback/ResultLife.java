package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.CloseableHandle;

/**
 * The life of callbacks that lasts until the handle that a call returns has been closed. If the
 * call returns none, it ends with the call.
 */
public final class ResultLife extends CallbackLife {
  private final Runnable ending = this::end;
  private CloseableHandle handle;

  private ResultLife(CallbackOwner library, Object... callbacks) {
    super(library, callbacks);
  }

  /**
   * Begins the life of callbacks.
   *
   * @param library keeps the callbacks alive, except for those of scripts
   * @param callbacks which may be null
   */
  public static ResultLife begin(CallbackOwner library, Object... callbacks) {
    return new ResultLife(library, callbacks);
  }

  /**
   * Makes the life last until a handle is closed.
   *
   * @param result what the call returned; may be null
   * @return {@code result}
   */
  public <H extends CloseableHandle> H until(H result) {
    handle = result;
    if (result != null && !isEmpty()) {
      result.whenClosed(ending);
    }
    return result;
  }

  @Override
  boolean isKept() {
    return handle != null;
  }

  @Override
  void onEnd() {
    if (handle != null) {
      handle.notWhenClosed(ending);
    }
  }
}
