package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import io.ekkogen.runtime.allocation.NativeAllocator;
import java.nio.ByteBuffer;

/**
 * Native memory of a thread in which libffi finds the arguments of a call and leaves its result.
 *
 * <p>It is the same for calls within calls: libffi has read the arguments before the callee runs,
 * and the result is read as soon as the callee has returned.
 *
 * <p>libffi takes an array of pointers to the values. That for scalars never changes, because each
 * has its place here; structures are elsewhere, so a signature with structures uses an array in
 * which every call stores its pointers.
 */
final class ArgumentBlock {
  /** The most arguments that a Java method can have. */
  private static final int CAPACITY = 255;

  private static final int VALUE_SIZE = 8;
  private static final int VALUES = 0;
  private static final int POINTERS_TO_VALUES = VALUES + CAPACITY * VALUE_SIZE;
  private static final int POINTERS_OF_CALL = POINTERS_TO_VALUES + CAPACITY * VALUE_SIZE;

  /** The offset of the result. */
  static final int RESULT = POINTERS_OF_CALL + CAPACITY * VALUE_SIZE;

  /** libffi stores at least a whole register, whatever the result's width. */
  private static final int RESULT_SIZE = 16;

  private static final int ALIGNMENT = 16;

  private static final ThreadLocal<ArgumentBlock> CURRENT =
      ThreadLocal.withInitial(ArgumentBlock::new);

  private final ByteBuffer bytes;
  private final long address;

  private ArgumentBlock() {
    NativeAllocator.Block block = NativeAllocator.current().block(RESULT + RESULT_SIZE, ALIGNMENT);
    bytes = block.bytes();
    address = block.address();
    for (int i = 0; i < CAPACITY; i++) {
      putAddress(POINTERS_TO_VALUES + i * Native.POINTER_SIZE, address(value(i)));
    }
  }

  static ArgumentBlock ofThread() {
    return CURRENT.get();
  }

  /** The offset of the value of an argument. */
  static int value(int index) {
    return VALUES + index * VALUE_SIZE;
  }

  /** The offset of the array of pointers. */
  static int pointers(boolean hasStructures) {
    return hasStructures ? POINTERS_OF_CALL : POINTERS_TO_VALUES;
  }

  long address(int offset) {
    return address + offset;
  }

  void putByte(int offset, byte value) {
    bytes.put(offset, value);
  }

  void putShort(int offset, short value) {
    bytes.putShort(offset, value);
  }

  void putInt(int offset, int value) {
    bytes.putInt(offset, value);
  }

  void putLong(int offset, long value) {
    bytes.putLong(offset, value);
  }

  void putFloat(int offset, float value) {
    bytes.putFloat(offset, value);
  }

  void putDouble(int offset, double value) {
    bytes.putDouble(offset, value);
  }

  void putAddress(int offset, long value) {
    if (Native.POINTER_SIZE == Long.BYTES) {
      putLong(offset, value);
    } else {
      putInt(offset, (int) value);
    }
  }

  byte getByte(int offset) {
    return bytes.get(offset);
  }

  int getInt(int offset) {
    return bytes.getInt(offset);
  }

  long getLong(int offset) {
    return bytes.getLong(offset);
  }

  float getFloat(int offset) {
    return bytes.getFloat(offset);
  }

  double getDouble(int offset) {
    return bytes.getDouble(offset);
  }
}
