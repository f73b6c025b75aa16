package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.ObservedFunction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the name and signature of each function into the file, once. */
final class FunctionNames {
  /** The position of a function whose name did not fit. */
  static final int NONE = 0;

  private final ByteBuffer log;
  private final Map<ObservedFunction, Integer> places = new ConcurrentHashMap<>();
  private int next = CrashLogFormat.NAMES;

  FunctionNames(ByteBuffer log) {
    this.log = log;
  }

  /** The position of the function's description in the file, or {@link #NONE}. */
  int place(ObservedFunction function) {
    Integer known = places.get(function);
    return known == null ? places.computeIfAbsent(function, this::write) : known;
  }

  private synchronized int write(ObservedFunction function) {
    byte[] text =
        String.join(
                "\0",
                function.direction().name(),
                function.library(),
                function.name(),
                function.signature().toString())
            .getBytes(StandardCharsets.UTF_8);
    int end = next + Integer.BYTES + text.length;
    if (text.length > CrashLogFormat.LONGEST_NAME
        || end > CrashLogFormat.NAMES + CrashLogFormat.NAMES_SIZE) {
      return NONE;
    }
    int place = next;
    log.putInt(place, text.length);
    log.put(place + Integer.BYTES, text);
    next = end;
    return place;
  }
}
