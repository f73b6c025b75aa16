package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Places the members of one structure in order. A member that is not a bit-field goes to the next
 * multiple of its alignment under all rules; the two families of ABIs differ in the rest.
 *
 * <p>{@code #pragma pack} limits the alignment of members, and what they contribute to the
 * alignment of the structure.
 */
abstract class LayoutRules {
  final Platform platform;
  final CStruct struct;
  private final List<Long> bitOffsets = new ArrayList<>();

  /** The end of the members placed so far, in bits. */
  long end;

  /** The alignment of the structure so far, in bytes. */
  int alignment = 1;

  LayoutRules(CStruct struct, Platform platform) {
    this.struct = struct;
    this.platform = platform;
  }

  /** The rules of {@code platform}, applied to {@code struct}. */
  static LayoutRules of(CStruct struct, Platform platform) {
    return platform.os() == OperatingSystem.WINDOWS
        ? new MicrosoftLayout(struct, platform)
        : new SystemVLayout(struct, platform);
  }

  /**
   * Computes the layout.
   *
   * @throws ArithmeticException when the size is larger than 2^31-1
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
    return new StructLayout(
        struct, Math.toIntExact(alignUp(size, alignment)), alignment, bitOffsets);
  }

  /** Places a member that is not a bit-field. */
  private long place(CMember member) {
    // A nested structure is laid out once for both size and alignment.
    Extent extent = extent(member.type());
    int aligns = limited(extent);
    long offset = bytes(begin());
    offset = member.isPlaced() ? member.offset() : alignUp(offset, aligns);
    alignment = Math.max(alignment, aligns);
    endAt((offset + extent.size) * Byte.SIZE);
    endUnit();
    return offset * Byte.SIZE;
  }

  /** Places a bit-field, and returns its offset in bits. */
  abstract long placeBits(CMember member, CScalar type);

  /** Ends the current unit of bit-fields; called for a member that is not a bit-field. */
  abstract void endUnit();

  /** The alignment of a member, limited by {@link CStruct#pack}. */
  abstract int limited(Extent extent);

  /** The first offset for the next member, in bits. */
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
   * The size and alignment of a member.
   *
   * @param required see {@link CType#requiredAlignment}
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
