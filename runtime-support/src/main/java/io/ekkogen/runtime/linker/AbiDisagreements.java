package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Finds structures for which gcc and clang choose different registers, or whose description is too
 * incomplete to tell. For the ABIs that choose registers by the fields of a structure: System V's
 * for x86-64, those of ARM, and that of s390x.
 */
final class AbiDisagreements {
  /**
   * The size of two registers. Larger structures are passed in memory, except floating-point
   * numbers on ARM64.
   */
  private static final int TWO_REGISTERS = 16;

  /** The size of four doubles. */
  private static final int LARGEST = 32;

  private final CStruct struct;
  private final Platform platform;
  private final boolean isX64;

  /** All but bit-fields of no width. */
  private final List<CLeaf> leaves = new ArrayList<>();

  private final boolean hasZeroWidth;

  private AbiDisagreements(CStruct struct, Platform platform) {
    this.struct = struct;
    this.platform = platform;
    isX64 = platform.arch() == Architecture.X64;
    leaves.addAll(CLeaf.of(struct, platform));
    hasZeroWidth = leaves.removeIf(leaf -> leaf.width() == 0);
    leaves.sort(Comparator.comparing(CLeaf::bitOffset));
  }

  /** The reason why compilers disagree about {@code struct}; empty if they agree. */
  static Optional<String> of(CStruct struct, Platform platform) {
    int size = struct.size(platform);
    if (size > LARGEST) {
      return Optional.empty();
    }
    AbiDisagreements registers = new AbiDisagreements(struct, platform);
    return switch (platform.arch()) {
      case ARM -> registers.undescribed().or(registers::zeroWidth);
      case S390X -> registers.undescribed();
      default ->
          size > TWO_REGISTERS
              ? registers.undescribed().or(registers::zeroWidth)
              : registers
                  .undescribed()
                  .or(registers::zeroWidth)
                  .or(registers::padding)
                  .or(registers::nesting);
    };
  }

  /**
   * On ARM, floating-point numbers alone are passed in registers for them. For clang they are not
   * alone next to a bit-field of no width; gcc ignores it.
   */
  private Optional<String> zeroWidth() {
    return !isX64 && hasZeroWidth && leaves.stream().allMatch(CLeaf::isFloating)
        ? Optional.of("gcc and clang treat bit-fields of no width differently next to floats")
        : Optional.empty();
  }

  /** gcc treats an unnamed bit-field as an integer, clang as padding. */
  private Optional<String> padding() {
    List<CLeaf> named = leaves.stream().filter(leaf -> leaf.member().isNamed()).toList();
    boolean hasFloating = named.stream().anyMatch(CLeaf::isFloating);
    boolean isDisputed =
        leaves.stream()
            .filter(leaf -> !leaf.member().isNamed())
            .anyMatch(bits -> hasFloating || isX64 && !sharesEightbytes(bits, named));
    return isDisputed
        ? Optional.of(
            "gcc and clang treat unnamed bit-fields differently next to floats, or alone in"
                + " eight bytes")
        : Optional.empty();
  }

  /** Whether each eightbyte that the bit-field overlaps also has a named field. */
  private static boolean sharesEightbytes(CLeaf bits, List<CLeaf> named) {
    return LongStream.rangeClosed(bits.bitOffset() / Long.SIZE, (end(bits) - 1) / Long.SIZE)
        .allMatch(
            eightbyte ->
                named.stream()
                    .anyMatch(
                        leaf ->
                            leaf.bitOffset() < (eightbyte + 1) * Long.SIZE
                                && end(leaf) > eightbyte * Long.SIZE));
  }

  private static long end(CLeaf leaf) {
    return leaf.bitOffset() + leaf.width();
  }

  /**
   * A structure with a field at an offset that is not a multiple of its alignment is passed in
   * memory. For clang, nested structures are such fields; gcc looks at their members instead, and
   * at bit-fields only in unions.
   */
  private Optional<String> nesting() {
    boolean isInMemory =
        leaves.stream()
            .anyMatch(leaf -> !leaf.member().isBitField() && leaf.bitOffset() % leaf.width() != 0);
    return isX64 && !isInMemory && hasMisaligned(struct, 0)
        ? Optional.of(
            "gcc and clang disagree on whether it is passed in memory, because a structure or"
                + " bit-field in it is at an offset that is not a multiple of its alignment")
        : Optional.empty();
  }

  private boolean hasMisaligned(CType type, long offset) {
    if (type instanceof CArray array) {
      int stride = array.element().size(platform);
      for (int i = 0; i < array.count(); i++) {
        if (hasMisaligned(array.element(), offset + (long) i * stride)) {
          return true;
        }
      }
      return false;
    }
    if (!(type instanceof CStruct nested)) {
      return false;
    }
    StructLayout layout = nested.layout(platform);
    boolean isMisaligned = offset % layout.alignment() != 0;
    for (int i = 0; i < nested.members().size() && !isMisaligned; i++) {
      CMember member = nested.members().get(i);
      isMisaligned =
          nested.isUnion() && member.isBitField()
              ? offset % member.type().size(platform) != 0
              : hasMisaligned(member.type(), offset + layout.offset(i));
    }
    return isMisaligned;
  }

  /** Fields that the mapping of an explicit structure leaves out can change its registers. */
  private Optional<String> undescribed() {
    if (!hasPlaces(struct)) {
      return Optional.empty();
    }
    long reached = 0;
    for (CLeaf leaf : leaves) {
      if (leaf.bitOffset() > alignUp(reached, leaf.type().alignment(platform))) {
        return hole(reached, leaf.bitOffset());
      }
      reached = Math.max(reached, end(leaf));
    }
    long end = (long) struct.size(platform) * Byte.SIZE;
    return end > alignUp(reached, struct.alignment(platform))
        ? hole(reached, end)
        : Optional.empty();
  }

  private static long alignUp(long bits, int alignment) {
    long unit = (long) alignment * Byte.SIZE;
    return (bits + unit - 1) / unit * unit;
  }

  private static Optional<String> hole(long begin, long end) {
    return Optional.of(
        "no field describes its bytes %d to %d, and their content decides how it is passed"
            .formatted(begin / Byte.SIZE, end / Byte.SIZE - 1));
  }

  private static boolean hasPlaces(CType type) {
    return type instanceof CArray array
        ? hasPlaces(array.element())
        : type instanceof CStruct struct
            && struct.members().stream()
                .anyMatch(member -> member.isPlaced() || hasPlaces(member.type()));
  }
}
