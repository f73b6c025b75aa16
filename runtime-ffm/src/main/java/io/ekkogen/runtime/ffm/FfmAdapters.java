package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.linker.HandleLookup;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;

/** Converts between the carriers of a raw handle and the types of {@code java.lang.foreign}. */
@SuppressWarnings("restricted") // A linker reads and writes where native code says.
final class FfmAdapters {
  private static final MethodHandle SEGMENT =
      find("segment", MemorySegment.class, long.class, long.class);
  private static final MethodHandle ALLOCATOR =
      find("allocator", SegmentAllocator.class, long.class);
  private static final MethodHandle FRESH = find("fresh", MemorySegment.class, long.class);

  /** Converts a segment to a raw address. */
  static final MethodHandle ADDRESS =
      HandleLookup.findVirtual(
          MethodHandles.publicLookup().in(MemorySegment.class), "address", long.class);

  /** Converts an array, a buffer, a {@code Long} with an address, or null to a segment. */
  static final MethodHandle HEAP_MEMORY = find("heapMemory", MemorySegment.class, Object.class);

  private FfmAdapters() {}

  /** The filter that converts a raw value to the linker's type; null if they are the same. */
  static MethodHandle toForeign(CType type, MemoryLayout layout) {
    if (type instanceof CStruct) {
      return MethodHandles.insertArguments(SEGMENT, 1, layout.byteSize());
    }
    Class<?> carrier = ((ValueLayout) layout).carrier();
    boolean isWidened =
        (type == CScalar.UINT8 || type == CScalar.UINT32) && carrier != type.carrier();
    return isWidened ? HandleLookup.zeroExtension(type.carrier(), carrier) : null;
  }

  /** Replaces the allocator parameter for a returned structure by the address of the result. */
  static MethodHandle returnInto(MethodHandle handle) {
    MethodHandle stored = handle.asType(handle.type().changeReturnType(void.class));
    return MethodHandles.filterArguments(stored, 0, ALLOCATOR);
  }

  /** A handle without parameters that allocates {@code size} bytes on each call. */
  static MethodHandle freshMemory(long size) {
    return MethodHandles.insertArguments(FRESH, 0, size);
  }

  private static MemorySegment segment(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  private static MemorySegment heapMemory(Object memory) {
    if (memory == null) {
      return MemorySegment.NULL;
    } else if (memory instanceof Long address) {
      return MemorySegment.ofAddress(address);
    } else if (memory instanceof Buffer buffer) {
      return MemorySegment.ofBuffer(buffer);
    } else if (memory instanceof byte[] bytes) {
      return MemorySegment.ofArray(bytes);
    } else if (memory instanceof short[] shorts) {
      return MemorySegment.ofArray(shorts);
    } else if (memory instanceof int[] ints) {
      return MemorySegment.ofArray(ints);
    } else if (memory instanceof long[] longs) {
      return MemorySegment.ofArray(longs);
    } else if (memory instanceof float[] floats) {
      return MemorySegment.ofArray(floats);
    }
    return MemorySegment.ofArray((double[]) memory);
  }

  private static MemorySegment fresh(long size) {
    return MemorySegment.ofBuffer(
        NativeAllocator.current().block(Math.toIntExact(size), Long.BYTES).bytes());
  }

  private static SegmentAllocator allocator(long address) {
    return (size, alignment) -> segment(address, size);
  }

  private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    return HandleLookup.findStatic(MethodHandles.lookup(), name, result, parameters);
  }
}
