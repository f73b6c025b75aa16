package io.ekkogen.runtime.js;

import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.memory.NativeRelease;

/**
 * The place of a {@code ref} or {@code out} handle in a script's call. A new handle in it that no
 * script will get is closed, also when the callee leaves it later: the call may go on after the
 * script has ended.
 */
final class HandleReference extends NativeHandle.Reference<NativeHandle> {
  private final NativeHandle before;
  private boolean dropped;

  HandleReference(NativeHandle before) {
    super(before);
    this.before = before;
  }

  @Override
  public synchronized void setValue(NativeHandle value) {
    super.setValue(value);
    closeIfDropped();
  }

  @Override
  public synchronized void replace(
      long before, long after, NativeHandle.Maker<NativeHandle> maker, NativeRelease close) {
    super.replace(before, after, maker, close);
    closeIfDropped();
  }

  /** Nobody waits for the handle any more. */
  synchronized void drop() {
    dropped = true;
    closeIfDropped();
  }

  private void closeIfDropped() {
    NativeHandle value = getValue();
    if (dropped && value != null && value != before) {
      value.discard();
    }
  }
}
