package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Pointers to structures, in structures. A structure that Java points them at is kept alive; one
 * that native code pointed them at is a view of memory that is never freed.
 */
public final class PointedStructures {
  private PointedStructures() {}

  /**
   * What a pointer was set to.
   *
   * @param memory its memory at that time, which has to stay as long as the pointer
   */
  record Target(NativeStructure structure, StructureMemory memory) {
    boolean isAt(Pointer pointer) {
      return pointer != null && Pointer.nativeValue(pointer) == memory.address();
    }
  }

  /** The structure that the pointer was set to where it still points there, else a view. */
  public static <S extends NativeStructure> S load(
      StructureMemory memory, long offset, Class<S> type, Function<Pointer, S> view) {
    Pointer pointer = memory.getPointer(offset);
    if (pointer == null) {
      return null;
    }
    Target kept = memory.attachments().get(offset, Target.class);
    return kept != null && kept.isAt(pointer) && type.isInstance(kept.structure)
        ? type.cast(kept.structure)
        : view.apply(pointer);
  }

  /** Points at {@code target}, or at nothing. */
  public static void store(StructureMemory memory, long offset, NativeStructure target) {
    memory.setPointer(offset, target == null ? null : new Pointer(target.address()));
    memory.attachments().put(offset, target == null ? null : new Target(target, target.memory()));
  }

  /** Points at where structures are now that others have been given memory for them since. */
  static void followMoves(StructureMemory memory) {
    Map<Long, NativeStructure> moved = new HashMap<>();
    memory
        .attachments()
        .forEach(
            memory.size(),
            (offset, attached) -> {
              if (attached instanceof Target target
                  && target.structure.address() != target.memory.address()
                  && target.isAt(memory.getPointer(offset))) {
                moved.put(offset, target.structure);
              }
            });
    moved.forEach((offset, structure) -> store(memory, offset, structure));
  }

  /** As {@link #load}, for an array of pointers. */
  public static <S extends NativeStructure> S[] loadAll(
      StructureMemory memory, long offset, int length, Class<S> type, Function<Pointer, S> view) {
    S[] all = NestedStructures.newArray(type, length);
    for (int i = 0; i < length; i++) {
      all[i] = load(memory, offset + (long) i * Native.POINTER_SIZE, type, view);
    }
    return all;
  }

  /**
   * As {@link #store}, for an array of pointers.
   *
   * @param label names the field in messages, such as {@code Tree.children}
   * @throws NullPointerException when there is no array
   * @throws IllegalArgumentException when it has more elements, or fewer
   */
  public static void storeAll(
      StructureMemory memory, long offset, NativeStructure[] targets, int length, String label) {
    FieldArrays.check(targets == null ? -1 : targets.length, length, label);
    for (int i = 0; i < length; i++) {
      store(memory, offset + (long) i * Native.POINTER_SIZE, targets[i]);
    }
  }
}
