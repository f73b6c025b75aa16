package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Says in memory layouts what a {@link Signature} says. */
final class FfmTypes {
  /** How many integer arguments Apple's arm64 passes in registers; the stack packs the rest. */
  private static final int APPLE_ARM64_REGISTERS = 8;

  private FfmTypes() {}

  static FunctionDescriptor descriptor(Signature signature) {
    Platform platform = Platform.current();
    List<MemoryLayout> parameters = new ArrayList<>();
    int integers = 0;
    for (CType parameter : signature.parameters()) {
      parameters.add(parameter(parameter, integers, platform));
      if (parameter != CScalar.FLOAT && parameter != CScalar.DOUBLE) {
        integers++;
      }
    }
    MemoryLayout[] array = parameters.toArray(MemoryLayout[]::new);
    return signature.result() == CScalar.VOID
        ? FunctionDescriptor.ofVoid(array)
        : FunctionDescriptor.of(result(signature.result(), platform), array);
  }

  /**
   * The layout of an argument. There is no Java type for {@code uint8_t} that is widened with
   * zeros, so it goes as an {@code int} wherever that takes the same place; and {@code uint32_t} as
   * a {@code long} where registers hold it widened.
   *
   * @param integersBefore how many arguments before it are not floating-point numbers
   */
  static MemoryLayout parameter(CType type, int integersBefore, Platform platform) {
    if (type == CScalar.UINT8 && !onAppleStack(integersBefore, platform)) {
      return ValueLayout.JAVA_INT;
    }
    return type == CScalar.UINT32 && widensTo64Bits(platform)
        ? ValueLayout.JAVA_LONG
        : layout(type);
  }

  /** The layout of a result, which is widened like an argument on some platforms alone. */
  static MemoryLayout result(CType type, Platform platform) {
    return widensTo64Bits(platform) ? parameter(type, 0, platform) : layout(type);
  }

  /**
   * Whether the ABI has integers widened to 64 bits as their sign says, which the linker does for
   * {@code int} as if all were signed.
   */
  private static boolean widensTo64Bits(Platform platform) {
    return platform.arch() == Architecture.PPC64LE || platform.arch() == Architecture.S390X;
  }

  /**
   * The layout of one type in memory. Pointers are {@code long}; {@code uint16_t} is {@code char},
   * the one Java type that is widened with zeros.
   *
   * @throws IllegalArgumentException for a structure that is not laid out naturally, which {@code
   *     java.lang.foreign} refuses, or in which it has no name for something
   */
  static MemoryLayout layout(CType type) {
    if (type instanceof CArray array) {
      return MemoryLayout.sequenceLayout(array.count(), layout(array.element()));
    }
    if (type instanceof CStruct struct) {
      if (!struct.isNatural()) {
        throw new IllegalArgumentException(type.code() + " is not laid out naturally");
      }
      return struct.isUnion() ? unionLayout(struct) : structLayout(struct);
    }
    CScalar scalar = (CScalar) type;
    return switch (scalar) {
      case VOID -> throw new IllegalArgumentException("void has no layout");
      case INT8, UINT8 -> ValueLayout.JAVA_BYTE;
      case INT16 -> ValueLayout.JAVA_SHORT;
      case UINT16 -> ValueLayout.JAVA_CHAR;
      case INT32, UINT32 -> ValueLayout.JAVA_INT;
      case INT64, ADDRESS -> ValueLayout.JAVA_LONG;
      case FLOAT -> ValueLayout.JAVA_FLOAT;
      case DOUBLE -> ValueLayout.JAVA_DOUBLE;
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw scalar.notFixed();
    };
  }

  private static MemoryLayout unionLayout(CStruct union) {
    StructLayout layout = union.layout(Platform.current());
    List<MemoryLayout> members = new ArrayList<>();
    union.members().forEach(member -> members.add(layout(member.type())));
    long largest = members.stream().mapToLong(MemoryLayout::byteSize).max().orElseThrow();
    if (largest < layout.size()) {
      members.add(MemoryLayout.paddingLayout(layout.size()));
    }
    return MemoryLayout.unionLayout(members.toArray(MemoryLayout[]::new));
  }

  private static MemoryLayout structLayout(CStruct struct) {
    StructLayout layout = struct.layout(Platform.current());
    List<MemoryLayout> members = new ArrayList<>();
    long end = 0;
    for (int i = 0; i < struct.members().size(); i++) {
      pad(members, layout.offset(i) - end);
      MemoryLayout member = layout(struct.members().get(i).type());
      members.add(member);
      end = layout.offset(i) + member.byteSize();
    }
    pad(members, layout.size() - end);
    return MemoryLayout.structLayout(members.toArray(MemoryLayout[]::new));
  }

  private static void pad(List<MemoryLayout> members, long bytes) {
    if (bytes > 0) {
      members.add(MemoryLayout.paddingLayout(bytes));
    }
  }

  private static boolean onAppleStack(int integersBefore, Platform platform) {
    return platform.os() == OperatingSystem.DARWIN
        && platform.arch() == Architecture.ARM64
        && integersBefore >= APPLE_ARM64_REGISTERS;
  }
}
