package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * The rules of Microsoft's compiler, which gcc follows on Windows. Bit-fields share a unit of their
 * type; one whose type has another size, or that does not fit, begins a new unit, and whole units
 * count for the size.
 */
final class MicrosoftLayout extends LayoutRules {
  /** Of the unit that the next bit-field may share, in bytes; 0 where there is none. */
  private long unitSize;

  /** How much of the unit is left, in bits. */
  private long left;

  MicrosoftLayout(CStruct struct, Platform platform) {
    super(struct, platform);
  }

  @Override
  long placeBits(CMember member, CScalar type) {
    long size = type.size(platform);
    int aligns = packed(type.alignment(platform));
    if (member.bits() == 0) {
      return separate(aligns);
    }
    if (!struct.isUnion() && unitSize == size && member.bits() <= left) {
      left -= member.bits();
      return end - left - member.bits();
    }
    unitSize = size;
    left = size * Byte.SIZE - member.bits();
    long offset = alignUp(bytes(begin()), aligns) * Byte.SIZE;
    endAt(offset + size * Byte.SIZE);
    if (!struct.isUnion()) {
      // In a union bit-fields do not align.
      alignment = Math.max(alignment, aligns);
    }
    return offset;
  }

  /** A width of zero ends a unit; where there is none, it means nothing. */
  private long separate(int aligns) {
    if (unitSize != 0) {
      end = alignUp(bytes(end), aligns) * Byte.SIZE;
      alignment = Math.max(alignment, aligns);
      endUnit();
    }
    return end;
  }

  @Override
  void endUnit() {
    unitSize = 0;
  }

  /** {@code __declspec(align)} wins over {@code #pragma pack}. */
  @Override
  int limited(Extent extent) {
    return Math.max(packed(extent.alignment()), extent.required());
  }
}
