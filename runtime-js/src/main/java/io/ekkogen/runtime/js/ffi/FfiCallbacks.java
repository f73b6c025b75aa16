package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.callback.CallbackRegistration;
import io.ekkogen.runtime.callback.ScriptCallback;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The callbacks that a script made by {@code ffi.Callback}, by their function pointers. For the
 * script's thread.
 */
final class FfiCallbacks {
  /** How many freed callbacks are remembered; as many keep their function pointers. */
  private static final int REMEMBERED = 1024;

  private final Map<Long, OpenCallback> open = new HashMap<>();
  private final Set<Long> freed = new LinkedHashSet<>();

  /**
   * A callback that lives until it is freed.
   *
   * @param origin where the script made it, or null
   */
  private record OpenCallback(CallbackRegistration registration, String origin) {}

  /** Keeps a callback alive until it is freed, and returns its function pointer. */
  long open(ScriptCallback callback, String origin) {
    OpenCallback opened = new OpenCallback(CallbackRegistration.ofScript(callback), origin);
    long address = callback.address();
    freed.remove(address);
    open.put(address, opened);
    return address;
  }

  /** Whether a callback that was not freed has this function pointer. */
  boolean has(long address) {
    return open.containsKey(address);
  }

  /**
   * Frees a callback: native code that still calls it gets 0.
   *
   * @throws IllegalStateException when the address is not that of an open callback
   */
  void free(long address) {
    OpenCallback callback = open.remove(address);
    if (callback == null) {
      requireOpen(address);
      throw new IllegalStateException(
          "The pointer 0x%x is not a callback that ffi.Callback made".formatted(address));
    }
    callback.registration().close();
    freed.add(address);
    if (freed.size() > REMEMBERED) {
      freed.remove(freed.iterator().next());
    }
  }

  /**
   * Checks a pointer that a script passes to native code.
   *
   * @throws IllegalStateException when it is that of a callback that was freed
   */
  void requireOpen(long address) {
    if (freed.contains(address)) {
      throw new IllegalStateException("The callback 0x%x was freed before".formatted(address));
    }
  }

  /** Describes what was not freed. */
  Stream<String> leaks() {
    return open.entrySet().stream()
        .map(
            entry ->
                FfiOrigin.describe(
                    "a callback at 0x%x was not freed".formatted(entry.getKey()),
                    entry.getValue().origin()));
  }

  /** Frees all callbacks. */
  void close() {
    open.values().forEach(callback -> callback.registration().close());
    open.clear();
  }
}
