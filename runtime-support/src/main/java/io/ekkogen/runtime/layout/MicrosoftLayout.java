package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * The rules of Microsoft's compiler, which gcc follows on Windows. Bit-fields share a unit of their
 * type. A bit-field whose type has another size, or that does not fit, begins a new unit. Whole
 * units count towards the size.
 */
final class MicrosoftLayout extends LayoutRules {
  /** The size of the unit that the next bit-field may share, in bytes; 0 if there is none. */
  private long unitSize;

  /** The unused part of the unit, in bits. */
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
      // In a union, bit-fields do not affect alignment.
      alignment = Math.max(alignment, aligns);
    }
    return offset;
  }

  /** A width of zero ends a unit; without a unit it has no effect. */
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

  /** {@code __declspec(align)} overrides {@code #pragma pack}. */
  @Override
  int limited(Extent extent) {
    return Math.max(packed(extent.alignment()), extent.required());
  }
}
