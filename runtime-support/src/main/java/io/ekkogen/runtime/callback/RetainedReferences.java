package io.ekkogen.runtime.callback;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps alive the objects whose addresses a callback stored in native code's memory. Each is kept
 * until the callback stores another address in the same place, or addresses in 1,024 other places.
 */
final class RetainedReferences {
  private static final int KEPT = 1024;

  private final Map<Long, Kept> places = new LinkedHashMap<>();

  /**
   * @param pointer the pointer that was stored with the object
   */
  private record Kept(Pointer pointer, Object object) {}

  /**
   * Retains the objects that {@code memory} keeps alive. It is native code's memory at {@code
   * address}, or was copied to there.
   */
  synchronized void keep(StructureMemory memory, long address) {
    memory.forEachKept((offset, object) -> keep(address + offset, object));
  }

  private void keep(long place, Object object) {
    Pointer pointer = new Pointer(place).getPointer(0);
    Kept known = places.get(place);
    if (known != null && known.pointer.equals(pointer)) {
      return; // still the pointer that was stored with it
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
