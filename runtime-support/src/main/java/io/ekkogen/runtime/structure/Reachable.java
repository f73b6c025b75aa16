package io.ekkogen.runtime.structure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The structures that can be reached through the pointers of another, as far as Java set them: a
 * list may be longer than the stack is deep, and may be a ring. Of what native code owns, which may
 * be gone, none is touched.
 */
final class Reachable {
  private final Set<NativeStructure> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<NativeStructure> open = new ArrayDeque<>();

  private Reachable(NativeStructure start) {
    found.add(start);
    follow(start);
  }

  /** Loads the fields of those that {@code start}, whose own are loaded, leads to. */
  static void read(NativeStructure start) {
    Reachable reachable = new Reachable(start);
    while (!reachable.open.isEmpty()) {
      NativeStructure target = reachable.open.remove();
      target.loadFields();
      reachable.follow(target);
    }
  }

  /** Stores the fields of those that {@code start}, whose own are stored, leads to. */
  static void write(NativeStructure start) {
    Map<StructureMemory, NativeStructure> written = new IdentityHashMap<>();
    written.put(start.memory(), start);
    PointedStructures.followMoves(start.memory());
    Reachable reachable = new Reachable(start);
    while (!reachable.open.isEmpty()) {
      NativeStructure target = reachable.open.remove();
      if (!isPartOfAny(target, written)) {
        target.storeFields();
        written.put(target.memory(), target);
      }
      PointedStructures.followMoves(target.memory());
      reachable.follow(target);
    }
  }

  /**
   * Whether it is a view of one that is written already. That knows better what its fields are: it
   * may have been given another part since the view was made.
   */
  private static boolean isPartOfAny(
      NativeStructure structure, Map<StructureMemory, NativeStructure> written) {
    for (StructureMemory memory = structure.memory(); memory != null; memory = memory.whole()) {
      if (written.containsKey(memory)) {
        return true;
      }
    }
    return false;
  }

  private void follow(NativeStructure structure) {
    StructureMemory memory = structure.memory();
    memory
        .attachments()
        .forEach(
            memory.size(),
            (offset, attached) -> {
              if (attached instanceof PointedStructures.Target target
                  && target.structure().memory().isOwn()
                  && found.add(target.structure())) {
                open.add(target.structure());
              }
            });
  }
}
