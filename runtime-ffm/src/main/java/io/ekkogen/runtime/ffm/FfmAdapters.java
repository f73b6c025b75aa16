package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Converts between the carriers of a raw handle and the types of {@code java.lang.foreign}. */
@SuppressWarnings("restricted") // A linker reads and writes where native code says.
final class FfmAdapters {
  private static final MethodHandle SEGMENT =
      find("segment", MethodType.methodType(MemorySegment.class, long.class, long.class));
  private static final MethodHandle ALLOCATOR =
      find("allocator", MethodType.methodType(SegmentAllocator.class, long.class));
  private static final MethodHandle ZERO_EXTEND =
      find("zeroExtend", MethodType.methodType(int.class, byte.class));
  private static final MethodHandle ZERO_EXTEND_INT =
      find("zeroExtend", MethodType.methodType(long.class, int.class));
  private static final MethodHandle NARROW =
      find("narrow", MethodType.methodType(byte.class, int.class));
  private static final MethodHandle NARROW_LONG =
      find("narrow", MethodType.methodType(int.class, long.class));
  private static final MethodHandle ADDRESS =
      find("address", MethodType.methodType(long.class, MemorySegment.class));

  private static final MethodHandle FRESH =
      find("fresh", MethodType.methodType(MemorySegment.class, long.class));

  private FfmAdapters() {}

  /** The filter that converts a raw value to the linker's type; null if they are the same. */
  static MethodHandle toForeign(CType type, MemoryLayout layout) {
    if (type instanceof CStruct) {
      return MethodHandles.insertArguments(SEGMENT, 1, layout.byteSize());
    }
    if (type == CScalar.UINT32 && layout.byteSize() == Long.BYTES) {
      return ZERO_EXTEND_INT;
    }
    return type == CScalar.UINT8 && layout.byteSize() == Integer.BYTES ? ZERO_EXTEND : null;
  }

  /**
   * The filter that converts an upcall's argument from the linker's type to a raw value; null if
   * they are the same.
   */
  static MethodHandle toRaw(CType type, MemoryLayout layout) {
    if (type instanceof CStruct) {
      return ADDRESS;
    }
    if (type == CScalar.UINT32 && layout.byteSize() == Long.BYTES) {
      return NARROW_LONG;
    }
    return type == CScalar.UINT8 && layout.byteSize() == Integer.BYTES ? NARROW : null;
  }

  /** Replaces the allocator parameter for a returned structure by the address of the result. */
  static MethodHandle returnInto(MethodHandle handle) {
    MethodHandle stored = handle.asType(handle.type().changeReturnType(void.class));
    return MethodHandles.filterArguments(stored, 0, ALLOCATOR);
  }

  /** Converts a segment to a raw address. */
  static MethodHandle toRawAddress() {
    return ADDRESS;
  }

  /** A handle without parameters that allocates {@code size} bytes on each call. */
  static MethodHandle freshMemory(long size) {
    return MethodHandles.insertArguments(FRESH, 0, size);
  }

  private static MemorySegment segment(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  private static MemorySegment fresh(long size) {
    return MemorySegment.ofBuffer(
        NativeAllocator.current().block(Math.toIntExact(size), Long.BYTES).bytes());
  }

  private static SegmentAllocator allocator(long address) {
    return (size, alignment) -> segment(address, size);
  }

  private static int zeroExtend(byte value) {
    return value & 0xFF;
  }

  private static long zeroExtend(int value) {
    return Integer.toUnsignedLong(value);
  }

  private static byte narrow(int value) {
    return (byte) value;
  }

  private static int narrow(long value) {
    return (int) value;
  }

  private static long address(MemorySegment segment) {
    return segment.address();
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(FfmAdapters.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
