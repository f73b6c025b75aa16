package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.CloseableHandle;

/** The life of a callback that lasts until a handle's close function has been called. */
public final class HandleLife extends CallbackLife {
  private final CloseableHandle handle;
  private final Runnable ending = this::end;

  private HandleLife(CallbackOwner library, CloseableHandle handle, Object callback) {
    super(library, callback);
    this.handle = handle;
  }

  /**
   * Begins the life of a callback.
   *
   * @param library keeps the callback alive, unless it is that of a script
   * @param handle in use during the call; if it is null, the life ends with the library
   * @param callback may be null
   */
  public static HandleLife begin(CallbackOwner library, CloseableHandle handle, Object callback) {
    return new HandleLife(library, handle, callback);
  }

  @Override
  void onCalled() {
    if (handle != null && !isEmpty()) {
      handle.whenClosed(ending);
    }
  }

  @Override
  void onEnd() {
    if (handle != null) {
      handle.notWhenClosed(ending);
    }
  }
}
