package io.ekkogen.runtime.callback;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a callback put into memory of native code's, by the places where the addresses stand: each
 * is kept until the callback puts another there, or into so many other places.
 */
final class RetainedReferences {
  private static final int KEPT = 1024;

  private final Map<Long, Kept> places = new LinkedHashMap<>();

  /**
   * @param pointer what stood there
   */
  private record Kept(Pointer pointer, Object object) {}

  /** Keeps what {@code memory} does, which is native code's, or has been copied to there. */
  synchronized void keep(StructureMemory memory, long address) {
    memory.forEachKept((offset, object) -> keep(address + offset, object));
  }

  private void keep(long place, Object object) {
    Pointer pointer = new Pointer(place).getPointer(0);
    Kept known = places.get(place);
    if (known != null && known.pointer.equals(pointer)) {
      return; // What was stored then is still there.
    }
    places.remove(place);
    if (pointer != null) {
      places.put(place, new Kept(pointer, object));
    }
    if (places.size() > KEPT) {
      places.remove(places.keySet().iterator().next());
    }
  }
}
