package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Places the members of one structure, one after the other. What is not a bit-field goes to the
 * next multiple of its alignment everywhere; the two kinds of ABI differ in the rest.
 *
 * <p>{@code #pragma pack} limits how much members align, and what they contribute to the alignment
 * of the structure.
 */
abstract class LayoutRules {
  final Platform platform;
  final CStruct struct;
  private final List<Long> bitOffsets = new ArrayList<>();

  /** The end of what is placed, in bits. */
  long end;

  /** What the structure aligns so far, in bytes. */
  int alignment = 1;

  LayoutRules(CStruct struct, Platform platform) {
    this.struct = struct;
    this.platform = platform;
  }

  /** The rules of {@code platform} at work on {@code struct}. */
  static LayoutRules of(CStruct struct, Platform platform) {
    return platform.os() == OperatingSystem.WINDOWS
        ? new MicrosoftLayout(struct, platform)
        : new SystemVLayout(struct, platform);
  }

  /**
   * The layout.
   *
   * @throws ArithmeticException when the size is over 2^31-1
   */
  StructLayout layout() {
    for (CMember member : struct.members()) {
      if (member.isBitField()) {
        bitOffsets.add(placeBits(member, (CScalar) member.type()));
      } else {
        bitOffsets.add(place(member));
      }
    }
    alignment = Math.max(alignment, struct.align());
    long size = Math.max(bytes(end), struct.leastSize());
    boolean hasParts =
        struct.members().stream().anyMatch(member -> !(member.type() instanceof CScalar));
    return new StructLayout(
        Math.toIntExact(alignUp(size, alignment)),
        alignment,
        bitOffsets,
        hasParts,
        struct.isNatural());
  }

  /** Places what is no bit-field. */
  private long place(CMember member) {
    // A nested structure is laid out once, not for its size and for its alignment.
    Extent extent = extent(member.type());
    int aligns = limited(extent);
    long offset = bytes(begin());
    offset = member.isPlaced() ? member.offset() : alignUp(offset, aligns);
    alignment = Math.max(alignment, aligns);
    endAt((offset + extent.size) * Byte.SIZE);
    endUnit();
    return offset * Byte.SIZE;
  }

  /** Places a bit-field; gives its offset in bits. */
  abstract long placeBits(CMember member, CScalar type);

  /** Called for what is no bit-field. */
  abstract void endUnit();

  /** What a member aligns where {@link CStruct#pack} limits it. */
  abstract int limited(Extent extent);

  /** Where the next member may begin, in bits. */
  final long begin() {
    return struct.isUnion() ? 0 : end;
  }

  final void endAt(long bits) {
    end = Math.max(end, bits);
  }

  final int packed(int natural) {
    return struct.pack() == CStruct.NATURAL ? natural : Math.min(natural, struct.pack());
  }

  /**
   * What a member takes.
   *
   * @param required as {@link CType#requiredAlignment}
   */
  record Extent(long size, int alignment, int required) {}

  private Extent extent(CType type) {
    if (type instanceof CArray array) {
      Extent element = extent(array.element());
      long size = element.size * array.count();
      if (size > Integer.MAX_VALUE) {
        throw new ArithmeticException("An array of over 2^31-1 bytes");
      }
      return new Extent(size, element.alignment, element.required);
    }
    if (type instanceof CStruct nested) {
      StructLayout layout = nested.layout(platform);
      return new Extent(layout.size(), layout.alignment(), nested.requiredAlignment());
    }
    return new Extent(type.size(platform), type.alignment(platform), 0);
  }

  static long alignUp(long offset, long alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  static long bytes(long bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }
}
