package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CLeaf;
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

/** Converts a {@link Signature} to memory layouts. */
final class FfmTypes {
  /**
   * The number of integer arguments that Apple's arm64 ABI passes in registers; it packs the rest
   * on the stack.
   */
  private static final int APPLE_ARM64_REGISTERS = 8;

  /** Four doubles. */
  private static final int LARGEST_IN_FLOATING_REGISTERS = 32;

  private FfmTypes() {}

  static FunctionDescriptor descriptor(Signature signature) {
    return descriptor(signature, List.of());
  }

  /**
   * @param segments the pointers that are passed as segments, which may be of the heap
   */
  static FunctionDescriptor descriptor(Signature signature, List<Integer> segments) {
    Platform platform = Platform.current();
    List<MemoryLayout> parameters = new ArrayList<>();
    int integers = 0;
    for (CType parameter : signature.parameters()) {
      parameters.add(
          segments.contains(parameters.size())
              ? ValueLayout.ADDRESS
              : parameter(parameter, integers, platform));
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
   * The layout of an argument. No Java type zero-extends a {@code uint8_t}, so it is passed as an
   * {@code int} where that occupies the same place; {@code uint32_t} is passed as a {@code long}
   * where registers hold it widened.
   *
   * @param integersBefore the number of preceding arguments that are not floating-point numbers
   */
  static MemoryLayout parameter(CType type, int integersBefore, Platform platform) {
    if (type == CScalar.UINT8 && !onAppleStack(integersBefore, platform)) {
      return ValueLayout.JAVA_INT;
    }
    return type == CScalar.UINT32 && widensTo64Bits(platform)
        ? ValueLayout.JAVA_LONG
        : passed(type, platform);
  }

  /** The layout of a result, which only some platforms widen like an argument. */
  static MemoryLayout result(CType type, Platform platform) {
    return widensTo64Bits(platform) ? parameter(type, 0, platform) : passed(type, platform);
  }

  /**
   * The layout of a value that is passed. On ARM64, a structure of up to four floats or doubles is
   * passed in as many registers, and {@code java.lang.foreign} counts those of all members of a
   * union: it uses more registers than C does, and reads beyond the end.
   */
  private static MemoryLayout passed(CType type, Platform platform) {
    if (platform.arch() == Architecture.ARM64
        && type instanceof CStruct struct
        && struct.hasUnion()
        && struct.size(platform) <= LARGEST_IN_FLOATING_REGISTERS
        && CLeaf.of(struct, platform).stream().anyMatch(CLeaf::isFloating)) {
      throw new IllegalArgumentException(
          type.code()
              + " has a union with floats, which the linker passes in other registers than C");
    }
    return layout(type);
  }

  /**
   * Whether the ABI extends integers to 64 bits by their sign. The linker sign-extends every {@code
   * int}.
   */
  private static boolean widensTo64Bits(Platform platform) {
    return platform.arch() == Architecture.PPC64LE;
  }

  /**
   * The layout of one type in memory. Pointers are {@code long}; {@code uint16_t} is {@code char},
   * the only Java type that is zero-extended.
   *
   * @throws IllegalArgumentException for a structure that is not laid out naturally, which {@code
   *     java.lang.foreign} rejects or cannot describe
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
