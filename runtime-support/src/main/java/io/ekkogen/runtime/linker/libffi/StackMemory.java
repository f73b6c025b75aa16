package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/**
 * The stack of a thread around the frames of its closures, where libffi leaves their arguments. It
 * is read through a buffer, which is moved when an address is outside it: a method of JNA's is a
 * native call each time.
 */
final class StackMemory {
  /** How far the buffer reaches either way from the address that it was made for, in bytes. */
  private static final int REACH = 1 << 20;

  private static final ThreadLocal<StackMemory> CURRENT = ThreadLocal.withInitial(StackMemory::new);

  private ByteBuffer bytes;
  private long begin;
  private int size;

  private StackMemory() {}

  static StackMemory ofThread() {
    return CURRENT.get();
  }

  private int index(long address, int length) {
    long index = address - begin;
    if (index < 0 || index > size - length) {
      moveTo(address);
      index = address - begin;
    }
    return (int) index;
  }

  private void moveTo(long address) {
    long first = Math.max(1, address - REACH);
    bytes = new Pointer(first).getByteBuffer(0, 2 * REACH); // throws before anything is changed
    begin = first;
    size = 2 * REACH;
  }

  byte getByte(long address) {
    int index = index(address, Byte.BYTES);
    return bytes.get(index);
  }

  short getShort(long address) {
    int index = index(address, Short.BYTES);
    return bytes.getShort(index);
  }

  int getInt(long address) {
    int index = index(address, Integer.BYTES);
    return bytes.getInt(index);
  }

  long getLong(long address) {
    int index = index(address, Long.BYTES);
    return bytes.getLong(index);
  }

  long getAddress(long address) {
    return Native.POINTER_SIZE == Long.BYTES
        ? getLong(address)
        : Integer.toUnsignedLong(getInt(address));
  }

  void setInt(long address, int value) {
    int index = index(address, Integer.BYTES);
    bytes.putInt(index, value);
  }

  void setLong(long address, long value) {
    int index = index(address, Long.BYTES);
    bytes.putLong(index, value);
  }
}
