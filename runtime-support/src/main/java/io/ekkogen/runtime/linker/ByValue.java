package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Optional;

/**
 * Decides which structures can be passed by value. It rejects those that compilers for a platform
 * pass in different places, and those that no linker supports. Every structure can be passed by
 * pointer.
 */
public final class ByValue {
  /** Stack alignment that linkers provide, in bytes. */
  private static final int STACK_ALIGNMENT = 16;

  private ByValue() {}

  /** The reason why {@code struct} cannot be an argument on {@code platform}; empty if it can. */
  public static Optional<String> refusal(CStruct struct, Platform platform) {
    if (struct.alignment(platform) > STACK_ALIGNMENT) {
      return Optional.of(
          "it is aligned to %d bytes, and the stack to %d"
              .formatted(struct.alignment(platform), STACK_ALIGNMENT));
    }
    boolean windows = platform.os() == OperatingSystem.WINDOWS;
    return switch (platform.arch()) {
      case X64 -> windows ? Optional.empty() : AbiDisagreements.of(struct, platform);
      case ARM64 ->
          evenRegisters(struct, platform)
              .or(() -> alignedCopy(struct, platform))
              .or(() -> AbiDisagreements.of(struct, platform));
      case X86 -> windows ? alignedOnStack(struct) : Optional.empty();
      case ARM -> packedBits(struct, platform).or(() -> AbiDisagreements.of(struct, platform));
      case S390X ->
          alignedReference(struct, platform).or(() -> AbiDisagreements.of(struct, platform));
      case RISCV64, PPC64LE, LOONGARCH64 -> unusual(struct);
    };
  }

  /** The reason why {@code struct} cannot be a result on {@code platform}; empty if it can. */
  public static Optional<String> resultRefusal(CStruct struct, Platform platform) {
    boolean isDisputed =
        platform.os() == OperatingSystem.WINDOWS
            && platform.arch() == Architecture.X86
            && isOneFloatingNumber(struct);
    return isDisputed
        ? Optional.of(
            "gcc returns a structure of one float or double in a register of the x87, and"
                + " Microsoft's compiler does not")
        : refusal(struct, platform);
  }

  /** AAPCS64, 6.8.2, C.10; macOS does not do this. */
  private static Optional<String> evenRegisters(CStruct struct, Platform platform) {
    boolean isMoved =
        platform.os() != OperatingSystem.DARWIN
            && struct.size(platform) == STACK_ALIGNMENT
            && naturalAlignment(struct, platform) == STACK_ALIGNMENT;
    return isMoved
        ? Optional.of(
            "its fields are aligned to 16 bytes, so that it begins in an even-numbered register")
        : Optional.empty();
  }

  /**
   * A structure larger than two registers is copied, and a pointer to the copy is passed; libffi
   * aligns the pointer like the structure.
   */
  private static Optional<String> alignedCopy(CStruct struct, Platform platform) {
    boolean isMisplaced =
        struct.size(platform) > STACK_ALIGNMENT && struct.alignment(platform) == STACK_ALIGNMENT;
    return isMisplaced
        ? Optional.of(
            "it is aligned to 16 bytes, and libffi does not pass a pointer to it correctly")
        : Optional.empty();
  }

  /** gcc aligns the argument to 8, despite {@code #pragma pack}; clang does not. */
  private static Optional<String> packedBits(CStruct struct, Platform platform) {
    boolean isMoved =
        struct.pack() != CStruct.NATURAL
            && struct.pack() < Long.BYTES
            && struct.members().stream()
                .anyMatch(it -> it.isBitField() && it.type().size(platform) == Long.BYTES);
    return isMoved
        ? Optional.of("gcc and clang align packed bit-fields of a type of 8 bytes differently")
        : Optional.empty();
  }

  /** All structures of over eight bytes are copied, to a stack that is aligned to eight. */
  private static Optional<String> alignedReference(CStruct struct, Platform platform) {
    return struct.alignment(platform) > Long.BYTES
        ? Optional.of("it is aligned to 16 bytes, and the stack to 8")
        : Optional.empty();
  }

  /** The alignment that results from the members alone, without {@code "align"}. */
  public static int naturalAlignment(CStruct struct, Platform platform) {
    return new CStruct(
            struct.isUnion(), struct.members(), struct.pack(), CStruct.NATURAL, struct.leastSize())
        .alignment(platform);
  }

  /**
   * Microsoft's compiler passes a pointer to a structure that needs more alignment than the stack
   * has.
   */
  private static Optional<String> alignedOnStack(CStruct struct) {
    return struct.requiredAlignment() > Integer.BYTES
        ? Optional.of("Microsoft's compiler and gcc pass a structure with an \"align\" differently")
        : Optional.empty();
  }

  private static Optional<String> unusual(CStruct struct) {
    return struct.isNatural() && !struct.hasUnion()
        ? Optional.empty()
        : Optional.of(
            "ekkogen does not know how unions, bit-fields, \"pack\", \"align\" and explicit layouts"
                + " are passed there");
  }

  private static boolean isOneFloatingNumber(CType type) {
    if (type instanceof CArray array) {
      return array.count() == 1 && isOneFloatingNumber(array.element());
    }
    return type instanceof CStruct struct
        ? struct.members().size() == 1 && isOneFloatingNumber(struct.members().get(0).type())
        : type == CScalar.FLOAT || type == CScalar.DOUBLE;
  }
}
