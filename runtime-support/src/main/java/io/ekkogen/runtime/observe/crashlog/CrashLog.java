package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.CallObserver;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records the last calls of each thread in a mapped file. The operating system preserves its
 * content, however the process ends.
 */
public final class CrashLog implements CallObserver {
  private static final Consumer<CallOutcome> UNRECORDED = outcome -> {};

  private final FunctionNames names;
  private final ThreadSlots slots;

  private CrashLog(ByteBuffer log) {
    names = new FunctionNames(log);
    slots = new ThreadSlots(log);
  }

  /**
   * Creates the file.
   *
   * @throws IOException when that fails, or when the file exists and is not a crash log
   */
  public static CrashLog create(Path file) throws IOException {
    return new CrashLog(CrashLogFile.create(file));
  }

  @Override
  public Consumer<CallOutcome> begins(ObservedFunction function, List<RawValue> arguments) {
    ThreadSlot slot = slots.current();
    if (slot == null) {
      return UNRECORDED;
    }
    int place = slot.begin(names.place(function), arguments);
    long began = slot.sequence();
    return outcome -> {
      slot.end(place, began, outcome);
      if (slot.depth() == 0) {
        slots.release(slot);
      }
    };
  }
}
