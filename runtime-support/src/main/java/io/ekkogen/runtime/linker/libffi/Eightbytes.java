package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.linker.libffi.FfiStruct.Element;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * The classification of a structure by the System V ABI for x86-64 (section 3.2.3). Each of its at
 * most two eightbytes is passed in an integer register, in a floating-point register, or in none. A
 * structure that is larger, or that has a field at an offset which is not a multiple of its
 * alignment, is passed in memory.
 *
 * @param size of the structure, in bytes
 * @param classes of the eightbytes; empty if it is passed in memory
 */
record Eightbytes(int size, List<Class> classes) {

  enum Class {
    NONE,
    INTEGER,
    /** A single float. */
    FLOAT,
    /** Two floats, or a double. */
    DOUBLE
  }

  static Eightbytes of(CStruct struct, Platform platform) {
    int size = struct.size(platform);
    List<Class> classes = new ArrayList<>();
    if (size > 2 * Long.BYTES) {
      return new Eightbytes(size, classes);
    }
    for (int begin = 0; begin < size; begin += Long.BYTES) {
      classes.add(Class.NONE);
    }
    for (CLeaf leaf : CLeaf.of(struct, platform)) {
      if (!leaf.member().isBitField() && leaf.bitOffset() % leaf.width() != 0) {
        return new Eightbytes(size, List.of());
      }
      merge(leaf, classes);
    }
    return new Eightbytes(size, classes);
  }

  private static void merge(CLeaf leaf, List<Class> classes) {
    if (leaf.width() == 0 || !leaf.member().isNamed()) {
      return;
    }
    int first = (int) (leaf.bitOffset() / Long.SIZE);
    int last = (int) ((leaf.bitOffset() + leaf.width() - 1) / Long.SIZE);
    for (int i = first; i <= last; i++) {
      classes.set(i, merged(classes.get(i), of(leaf)));
    }
  }

  private static Class of(CLeaf leaf) {
    if (!leaf.isFloating()) {
      return Class.INTEGER;
    }
    boolean isWhole = leaf.type() == CScalar.DOUBLE || leaf.bitOffset() % Long.SIZE != 0;
    return isWhole ? Class.DOUBLE : Class.FLOAT;
  }

  /**
   * Integer takes precedence; of floating-point numbers, the wider one determines what is loaded.
   */
  private static Class merged(Class one, Class other) {
    if (one == Class.INTEGER || other == Class.INTEGER) {
      return Class.INTEGER;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /**
   * Whether it is passed in memory although libffi, which goes by its size, would use registers.
   */
  boolean isSmallInMemory() {
    return classes.isEmpty() && size <= 2 * Long.BYTES;
  }

  /** Elements that libffi classifies the same way. */
  List<Element> elements() {
    if (classes.isEmpty()) {
      return List.of(Element.Special.IN_MEMORY);
    }
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      elements.add(element(classes.get(i), i == classes.size() - 1));
    }
    return elements;
  }

  /**
   * The last element must not be larger than its bytes, or libffi reads beyond them; the others
   * must fill their eightbyte.
   */
  private static Element element(Class eightbyte, boolean isLast) {
    return switch (eightbyte) {
      case NONE -> Element.Special.NOTHING;
      case INTEGER -> new Element.Of(CScalar.INT64);
      case FLOAT -> new Element.Of(isLast ? CScalar.FLOAT : CScalar.DOUBLE);
      case DOUBLE -> new Element.Of(CScalar.DOUBLE);
    };
  }
}
