package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.linker.ByValue;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Describes a structure to libffi so that libffi passes it as the ABI requires. libffi assumes that
 * the elements of a structure are laid out naturally, which is wrong for packed structures, unions
 * and bit-fields. So these are described by other elements, which are passed in the same registers
 * or in the same way on the stack.
 *
 * @param size in bytes
 * @param alignment on the stack, in bytes
 */
record FfiStruct(long size, int alignment, List<Element> elements) {

  /** An element: a type, or one that has no C type. */
  sealed interface Element permits Element.Of, Element.Special {

    record Of(CType type) implements Element {}

    enum Special implements Element {
      /** Eight bytes that occupy no register. */
      NOTHING,
      /** A {@code long double}: it forces the whole structure into memory. */
      IN_MEMORY
    }
  }

  /**
   * The description of an argument or of a result. The size of a result is that of the memory it is
   * stored in.
   */
  static FfiStruct of(CStruct struct, Platform platform, boolean isResult) {
    int size = struct.size(platform);
    int alignment = struct.alignment(platform);
    boolean windows = platform.os() == OperatingSystem.WINDOWS;
    return switch (platform.arch()) {
      case X64 ->
          new FfiStruct(
              size, alignment, windows ? opaque() : Eightbytes.of(struct, platform).elements());
      // Stack slots have 4 bytes in both Microsoft's and System V's ABI.
      case X86 -> new FfiStruct(size, Integer.BYTES, opaque());
      case ARM64 -> onArm64(struct, platform, isResult);
      case ARM -> onArm(struct, platform);
      case S390X -> new FfiStruct(size, alignment, onS390x(struct, size));
      case RISCV64, PPC64LE, LOONGARCH64 -> new FfiStruct(size, alignment, natural(struct));
    };
  }

  /**
   * How many bytes of an argument must be copied before the call, because libffi reads beyond its
   * end, or passes the caller's memory to the callee: on Windows x64, structures of 3, 5, 6 and 7
   * bytes are passed by reference. 0 if no copy is needed.
   */
  static int copiedBytes(CType type, Platform platform) {
    if (!(type instanceof CStruct struct)) {
      return 0;
    }
    int size = struct.size(platform);
    boolean byReference =
        platform.os() == OperatingSystem.WINDOWS
            && platform.arch() == Architecture.X64
            && size < Long.BYTES
            && Integer.bitCount(size) > 1;
    return byReference || of(struct, platform, false).size > size ? size : 0;
  }

  /** Whether the ABI returns the result through a pointer although libffi expects it elsewhere. */
  static boolean isReturnedThroughPointer(CType result, Platform platform) {
    return result instanceof CStruct struct
        && platform.arch() == Architecture.X64
        && platform.os() != OperatingSystem.WINDOWS
        && Eightbytes.of(struct, platform).isSmallInMemory();
  }

  /** Elements of a structure whose size alone matters. */
  private static List<Element> opaque() {
    return List.of(new Element.Of(CScalar.UINT8));
  }

  /** Structures take stack slots of 8 bytes on macOS too, where libffi packs smaller elements. */
  private static FfiStruct onArm64(CStruct struct, Platform platform, boolean isResult) {
    long size = struct.size(platform);
    int alignment = ByValue.naturalAlignment(struct, platform);
    Optional<List<Element>> floats = homogeneous(struct, platform);
    if (floats.isPresent()) {
      return new FfiStruct(size, alignment, floats.get());
    }
    boolean fillsSlots =
        platform.os() == OperatingSystem.DARWIN && !isResult && size <= 2 * Long.BYTES;
    return fillsSlots
        ? new FfiStruct((size + 7) / 8 * 8, Math.max(Long.BYTES, alignment), opaque())
        : new FfiStruct(size, alignment, opaque());
  }

  /** Registers and stack slots for arguments have four bytes, or eight aligned to eight. */
  private static FfiStruct onArm(CStruct struct, Platform platform) {
    int alignment = Math.min(Long.BYTES, ByValue.naturalAlignment(struct, platform));
    return new FfiStruct(
        struct.size(platform), alignment, homogeneous(struct, platform).orElse(opaque()));
  }

  /**
   * A structure of one float or double is passed in a floating-point register, and others by their
   * size. A float that padding follows is the first half of a double.
   */
  private static List<Element> onS390x(CStruct struct, int size) {
    boolean isFloating =
        struct
            .onlyScalar()
            .filter(type -> type == CScalar.FLOAT || type == CScalar.DOUBLE)
            .isPresent();
    return isFloating && size <= Double.BYTES
        ? List.of(new Element.Of(size == Float.BYTES ? CScalar.FLOAT : CScalar.DOUBLE))
        : opaque();
  }

  /**
   * Homogeneous floating-point aggregates (AAPCS64, 5.9.5.1; AAPCS32, 6.1.2.1): one to four floats
   * or doubles, and nothing else.
   */
  private static Optional<List<Element>> homogeneous(CStruct struct, Platform platform) {
    int size = struct.size(platform);
    if (size > 4 * Double.BYTES) {
      return Optional.empty();
    }
    List<CLeaf> leaves =
        CLeaf.of(struct, platform).stream().filter(leaf -> leaf.width() > 0).toList();
    CScalar type = leaves.get(0).type();
    boolean isHomogeneous =
        leaves.stream().allMatch(leaf -> leaf.isFloating() && leaf.type() == type);
    if (!isHomogeneous) {
      return Optional.empty();
    }
    int count = leaves.stream().map(CLeaf::bitOffset).collect(Collectors.toSet()).size();
    return count <= 4 && count * type.size(platform) == size
        ? Optional.of(Collections.nCopies(count, new Element.Of(type)))
        : Optional.empty();
  }

  private static List<Element> natural(CStruct struct) {
    List<Element> elements = new ArrayList<>();
    struct.members().forEach(member -> addNatural(elements, member.type()));
    return elements;
  }

  private static void addNatural(List<Element> elements, CType type) {
    if (type instanceof CArray array) {
      for (int i = 0; i < array.count(); i++) {
        addNatural(elements, array.element());
      }
    } else {
      elements.add(new Element.Of(type));
    }
  }
}
