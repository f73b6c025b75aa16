package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A scalar or bit-field at any depth of a structure. Calling conventions depend on these, not on
 * how structures are nested.
 *
 * @param member the member of the innermost structure
 * @param bitOffset the offset from the start of the outermost structure, in bits
 * @param width in bits
 */
public record CLeaf(CMember member, CScalar type, long bitOffset, long width) {

  /**
   * All leaves of {@code struct}, which should not be large: arrays have a leaf for each element.
   */
  public static List<CLeaf> of(CStruct struct, Platform platform) {
    List<CLeaf> leaves = new ArrayList<>();
    add(struct, 0, platform, leaves);
    return leaves;
  }

  /** Whether it is a float or a double. */
  public boolean isFloating() {
    return !member.isBitField() && (type == CScalar.FLOAT || type == CScalar.DOUBLE);
  }

  private static void add(CStruct struct, long begin, Platform platform, List<CLeaf> leaves) {
    StructLayout layout = struct.layout(platform);
    for (int i = 0; i < struct.members().size(); i++) {
      CMember member = struct.members().get(i);
      add(member, member.type(), begin + layout.bitOffset(i), platform, leaves);
    }
  }

  private static void add(
      CMember member, CType type, long begin, Platform platform, List<CLeaf> leaves) {
    if (type instanceof CStruct nested) {
      add(nested, begin, platform, leaves);
    } else if (type instanceof CArray array) {
      long stride = (long) array.element().size(platform) * Byte.SIZE;
      for (int i = 0; i < array.count(); i++) {
        add(member, array.element(), begin + i * stride, platform, leaves);
      }
    } else {
      long width = member.isBitField() ? member.bits() : (long) type.size(platform) * Byte.SIZE;
      leaves.add(new CLeaf(member, (CScalar) type, begin, width));
    }
  }
}
