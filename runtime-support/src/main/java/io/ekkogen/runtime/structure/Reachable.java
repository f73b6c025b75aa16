package io.ekkogen.runtime.structure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The structures that can be reached through the pointers of another, as far as Java set them: a
 * list may be longer than the stack is deep, and may be a ring. Of what native code owns, which may
 * be gone, none is touched.
 */
final class Reachable {
  private final Set<NativeStructure> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<NativeStructure> open = new ArrayDeque<>();

  private final Predicate<NativeStructure> isIncluded;

  /**
   * @param isIncluded whether calls load, or store, the fields of a structure
   */
  private Reachable(Predicate<NativeStructure> isIncluded) {
    this.isIncluded = isIncluded;
  }

  /** Loads the fields of those that {@code starts}, whose own are loaded, lead to. */
  static void read(NativeStructure... starts) {
    Reachable reachable = new Reachable(NativeStructure::getAutoRead);
    for (NativeStructure start : starts) {
      reachable.found.add(start);
    }
    for (NativeStructure start : starts) {
      reachable.follow(start);
    }
    while (!reachable.open.isEmpty()) {
      NativeStructure target = reachable.open.remove();
      target.loadFields();
      reachable.follow(target);
    }
  }

  /** Stores the fields of those that {@code starts}, whose own are stored, lead to. */
  static void write(NativeStructure... starts) {
    Map<StructureMemory, NativeStructure> written = new IdentityHashMap<>();
    Reachable reachable = new Reachable(NativeStructure::getAutoWrite);
    for (NativeStructure start : starts) {
      written.put(start.memory(), start);
      reachable.found.add(start);
    }
    for (NativeStructure start : starts) {
      PointedStructures.followMoves(start.memory());
      reachable.follow(start);
    }
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

  /** Adds what a pointer to {@code target} leads to. */
  private void add(NativeStructure target) {
    if (isIncluded.test(target)) {
      for (NativeStructure element : target.elements()) {
        if (isIncluded.test(element) && found.add(element)) {
          open.add(element);
        }
      }
    }
  }

  private void follow(NativeStructure structure) {
    StructureMemory memory = structure.memory();
    memory
        .attachments()
        .forEach(
            memory.size(),
            (offset, attached) -> {
              if (attached instanceof PointedStructures.Target target
                  && target.structure().memory().isOwn()) {
                add(target.structure());
              }
            });
  }
}
