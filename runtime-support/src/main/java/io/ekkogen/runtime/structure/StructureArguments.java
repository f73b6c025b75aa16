package io.ekkogen.runtime.structure;

/**
 * Structures that are passed by pointer: their fields are stored before the call, and loaded after
 * it ({@link NativeStructure#autoRead}), as JNA's switches of a structure say. The first of a block
 * stands for all of it, as in C.
 */
public final class StructureArguments {
  private StructureArguments() {}

  /** Stores the fields. */
  public static void store(NativeStructure structure) {
    structure.storeForCall();
  }

  /** Zeroes the structure, which is about to be filled, and stores the others of its block. */
  public static void clear(NativeStructure structure) {
    NativeStructure[] elements = structure.elements();
    if (elements.length > 1) {
      structure.storeForCall();
    }
    structure.clear();
  }

  /**
   * Zeroes a structure, and its fields, that a failed call may have begun to fill; null is none.
   */
  public static void discard(NativeStructure structure) {
    if (structure != null) {
      structure.clear();
      structure.loadFields();
    }
  }
}
