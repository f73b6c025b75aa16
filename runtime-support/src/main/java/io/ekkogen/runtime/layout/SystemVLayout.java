package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/**
 * The rules of the System V ABIs and of those that follow them, macOS among them. A bit-field
 * follows the previous member directly, unless it would then span more than one unit of its type;
 * with {@code #pragma pack} it may span units. It contributes the alignment of its type to the
 * structure.
 */
final class SystemVLayout extends LayoutRules {

  SystemVLayout(CStruct struct, Platform platform) {
    super(struct, platform);
  }

  @Override
  long placeBits(CMember member, CScalar type) {
    // #pragma pack does not limit a zero-width bit-field, which ends a unit.
    int natural = type.alignment(platform);
    int aligns = member.bits() == 0 ? natural : packed(natural);
    long unit = (long) aligns * Byte.SIZE;
    long offset = begin();
    boolean mayNotSpan = struct.pack() == CStruct.NATURAL;
    long most = (long) type.size(platform) * Byte.SIZE;
    if (member.bits() == 0 || mayNotSpan && offset % unit + member.bits() > most) {
      offset = alignUp(offset, unit);
    }
    if (member.isNamed() || unnamedAlign()) {
      alignment = Math.max(alignment, aligns);
    }
    endAt(offset + member.bits());
    return offset;
  }

  /**
   * By the procedure call standards of ARM, unnamed bit-fields affect alignment too (AAPCS64, 5.9.4
   * and 10.1.8); macOS does not follow them here.
   */
  private boolean unnamedAlign() {
    boolean arm = platform.arch() == Architecture.ARM64 || platform.arch() == Architecture.ARM;
    return arm && platform.os() != OperatingSystem.DARWIN;
  }

  @Override
  void endUnit() {}

  @Override
  int limited(Extent extent) {
    return packed(extent.alignment());
  }
}
