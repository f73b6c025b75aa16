package io.ekkogen.runtime.linker.libffi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;

class StackMemoryTest {
  private final StackMemory stack = StackMemory.ofThread();

  @Test
  void valuesAreReadAndWrittenHoweverFarApartTheyAre() {
    int size = 8 << 20;
    try (Memory memory = new Memory(size)) {
      long begin = Pointer.nativeValue(memory);
      for (int offset : new int[] {0, (1 << 20) - 4, size - Long.BYTES, size / 2, 1}) {
        stack.setLong(begin + offset, 0x1122334455667788L + offset);
        assertThat(memory.getLong(offset)).isEqualTo(0x1122334455667788L + offset);
        assertThat(stack.getLong(begin + offset)).isEqualTo(memory.getLong(offset));
        assertThat(stack.getInt(begin + offset)).isEqualTo(memory.getInt(offset));
        assertThat(stack.getShort(begin + offset)).isEqualTo(memory.getShort(offset));
        assertThat(stack.getByte(begin + offset)).isEqualTo(memory.getByte(offset));
      }
      stack.setInt(begin, -1);
      assertThat(memory.getInt(0)).isEqualTo(-1);
    }
  }

  @Test
  void anAddressIsAsWideAsAPointer() {
    try (Memory memory = new Memory(Long.BYTES)) {
      memory.setPointer(0, Pointer.createConstant(0xFFFF_0008L));
      long address = Pointer.nativeValue(memory);
      assertThat(stack.getAddress(address) & 0xFFFF_FFFFL).isEqualTo(0xFFFF_0008L);
      assertThat(Native.POINTER_SIZE == Long.BYTES || stack.getAddress(address) > 0).isTrue();
    }
  }
}
