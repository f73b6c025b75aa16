package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.linker.libffi.FfiStruct.Element;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Writes libffi's {@code ffi_type}: {@code { size_t size; unsigned short alignment, type; ffi_type
 * **elements; }}. libffi keeps pointers to them, so each is written once per type and never freed.
 */
final class FfiTypes {
  private static final int VOID_CODE = 0;
  private static final int LONG_DOUBLE_CODE = 4;
  private static final int STRUCT_CODE = 13;
  private static final Map<Object, Long> TYPES = new ConcurrentHashMap<>();

  private FfiTypes() {}

  /** The address of the {@code ffi_type} for {@code type} as an argument. */
  static long of(CType type) {
    return type instanceof CStruct struct
        ? of(FfiStruct.of(struct, Platform.current(), false))
        : once(type, () -> scalarType((CScalar) type));
  }

  /** The address of the {@code ffi_type} for {@code type} as a result. */
  static long ofResult(CType type) {
    return type instanceof CStruct struct
        ? of(FfiStruct.of(struct, Platform.current(), true))
        : of(type);
  }

  private static long of(FfiStruct struct) {
    return once(
        struct,
        () ->
            write(
                struct.size(),
                struct.alignment(),
                STRUCT_CODE,
                array(struct.elements().stream().map(FfiTypes::of).toList())));
  }

  private static long of(Element element) {
    if (element instanceof Element.Of ordinary) {
      return of(ordinary.type());
    }
    int code = element == Element.Special.NOTHING ? VOID_CODE : LONG_DOUBLE_CODE;
    return once(element, () -> write(Long.BYTES, Long.BYTES, code, null));
  }

  private static long once(Object key, Supplier<Long> make) {
    Long known = TYPES.get(key);
    if (known == null) {
      // Not computeIfAbsent: writing a structure looks up its members here.
      known = make.get();
      Long earlier = TYPES.putIfAbsent(key, known);
      known = earlier == null ? known : earlier;
    }
    return known;
  }

  /** The address of a C array of {@code ffi_type} pointers, ended by null. */
  static long arrayOf(List<? extends CType> types) {
    return Pointer.nativeValue(array(types.stream().map(FfiTypes::of).toList()));
  }

  private static Pointer array(List<Long> types) {
    int pointer = Native.POINTER_SIZE;
    Pointer array = allocate((types.size() + 1L) * pointer);
    for (int i = 0; i < types.size(); i++) {
      array.setPointer((long) i * pointer, new Pointer(types.get(i)));
    }
    array.setPointer((long) types.size() * pointer, null);
    return array;
  }

  private static long scalarType(CScalar scalar) {
    Platform platform = Platform.current();
    // libffi requires 1 for the size and alignment of void.
    return write(
        Math.max(1, scalar.size(platform)), scalar.alignment(platform), code(scalar), null);
  }

  /**
   * Writes size and alignment explicitly. If the size is 0, {@code ffi_prep_cif} computes both in
   * place, and two threads that do so at the same time corrupt the type.
   */
  private static long write(long size, int alignment, int code, Pointer elements) {
    int sizeBytes = Native.SIZE_T_SIZE;
    // The two shorts are followed by padding, up to the pointer's alignment.
    Pointer type = allocate(sizeBytes + 2L * Native.POINTER_SIZE);
    if (sizeBytes == Long.BYTES) {
      type.setLong(0, size);
    } else {
      type.setInt(0, (int) size);
    }
    type.setShort(sizeBytes, (short) alignment);
    type.setShort(sizeBytes + 2L, (short) code);
    type.setPointer(Native.POINTER_SIZE == 8 ? 16 : 8, elements);
    return Pointer.nativeValue(type);
  }

  private static Pointer allocate(long size) {
    return new Pointer(NativeAllocator.current().allocate(size));
  }

  /** libffi's {@code FFI_TYPE_…} numbers. */
  private static int code(CScalar scalar) {
    return switch (scalar) {
      case VOID -> 0;
      case FLOAT -> 2;
      case DOUBLE -> 3;
      case UINT8 -> 5;
      case INT8 -> 6;
      case UINT16 -> 7;
      case INT16 -> 8;
      case UINT32 -> 9;
      case INT32 -> 10;
      case INT64 -> 12;
      case ADDRESS -> 14;
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw scalar.notFixed();
    };
  }
}
