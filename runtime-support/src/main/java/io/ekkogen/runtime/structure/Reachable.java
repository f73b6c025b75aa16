package io.ekkogen.runtime.structure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The structures that can be reached through the pointers of another, as far as Java set them: a
 * list may be longer than the stack is deep, and may be a ring.
 */
final class Reachable {
  private Reachable() {}

  /** Those with memory of their own: what native code owns may be gone. */
  static Set<NativeStructure> from(StructureMemory memory) {
    Set<NativeStructure> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<StructureMemory> open = new ArrayDeque<>();
    open.add(memory);
    while (!open.isEmpty()) {
      for (Object attached : open.remove().attachments().all()) {
        if (attached instanceof NativeStructure target
            && target.memory().isOwn()
            && found.add(target)) {
          open.add(target.memory());
        }
      }
    }
    return found;
  }
}
