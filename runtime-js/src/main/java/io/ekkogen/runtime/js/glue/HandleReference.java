package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.js.loop.LateResult;

/**
 * The reference for a {@code ref} or {@code out} handle of a script's call. A new handle in it that
 * no script will receive is closed, even if the callee stores it later: the call may continue after
 * the script has ended.
 */
final class HandleReference extends NativeHandle.Reference<NativeHandle> implements LateResult {
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

  @Override
  public synchronized void drop() {
    dropped = true;
    closeIfDropped();
  }

  private void closeIfDropped() {
    NativeHandle value = getValue();
    if (dropped && value != null && value != before) {
      NativeHandle.discard(value);
    }
  }
}
