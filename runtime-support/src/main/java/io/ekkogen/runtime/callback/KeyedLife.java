package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.CloseableHandle;
import java.util.List;
import java.util.function.Function;

/**
 * The life of a callback that lasts until a later call with an equal key replaces it, or until a
 * handle of the key is closed.
 *
 * <p>A call that succeeds ends the lives that had its slot when it began, once its own has the
 * slot. So it ends none whose call overlaps with it, on another thread or within a callback: nobody
 * knows which of the two native code keeps, and the next call ends both. If a callback of the call
 * throws, it is not known whether native code has replaced the others, so they stay as well.
 */
public final class KeyedLife extends CallbackLife {
  private final List<CloseableHandle> handles;
  private final CallbackSlots slots;
  private final CallbackSlots.Entry entry;
  private final List<CallbackSlots.Entry> replaced;
  private final Runnable ending = this::end;

  KeyedLife(
      CallbackOwner library,
      Object callback,
      List<CloseableHandle> handles,
      CallbackSlots slots,
      Function<KeyedLife, CallbackSlots.Entry> entry) {
    super(library, callback);
    this.handles = handles;
    this.slots = slots;
    this.entry = entry.apply(this);
    replaced = slots.sharing(this.entry);
  }

  @Override
  void onCalled() {
    if (!isEmpty()) {
      slots.add(entry);
      handles.forEach(it -> it.whenClosed(ending));
    }
  }

  /** The call succeeded: native code has forgotten the callbacks that this one replaces. */
  public void succeeded() {
    for (CallbackSlots.Entry other : replaced) {
      KeyedLife life = other.get();
      if (life != null) {
        life.end();
      }
    }
  }

  @Override
  void onEnd() {
    slots.remove(entry);
    handles.forEach(it -> it.notWhenClosed(ending));
  }
}
