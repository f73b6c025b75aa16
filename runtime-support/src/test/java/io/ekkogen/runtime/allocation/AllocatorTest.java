package io.ekkogen.runtime.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Properties of all allocators; the ends of guarded blocks are tested with native code elsewhere.
 */
class AllocatorTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "guard", "unknown"})
  void blocksAreAlignedZeroedAndInNativeOrder(String name) {
    NativeAllocator allocator = AllocatorChoice.of(name);
    assertThat(allocator.isolatesBlocks()).isEqualTo(name.equals("guard"));
    for (int alignment = 1; alignment <= 8192; alignment *= 2) {
      for (int size : new int[] {0, 1, 13, 4096, 5000}) {
        NativeAllocator.Block block = allocator.block(size, alignment);
        assertThat(block.address() % alignment).isZero();
        assertThat(block.bytes().order()).isEqualTo(ByteOrder.nativeOrder());
        assertThat(new Pointer(block.address()).getByteArray(0, size)).isEqualTo(new byte[size]);
        assertThat(block.bytes().capacity()).isEqualTo(size);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guard"})
  void memoryThatIsFreedOrCollectedCanBeWrittenWhole(String name) {
    NativeAllocator allocator = AllocatorChoice.of(name);
    for (int size : new int[] {0, 1, 13, 16, 100_000}) {
      long address = allocator.allocate(size);
      // No C type of a 32-bit ABI needs more, and the malloc of 32-bit ARM gives no more.
      int alignment = Math.min(NativeAllocator.alignmentFor(size), 2 * Native.POINTER_SIZE);
      assertThat(address % alignment).isZero();
      new Pointer(address).setMemory(0, size, (byte) 1);
      allocator.free(address);
    }
    try (Memory memory = allocator.memory(13)) {
      memory.setMemory(0, 13, (byte) 1);
      assertThat(memory.size()).isEqualTo(13);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 16", "1, 1", "6, 2", "12, 4", "24, 8", "48, 16", "64, 16", "65, 1"})
  void aSizeIsAMultipleOfTheAlignment(long size, int alignment) {
    assertThat(NativeAllocator.alignmentFor(size)).isEqualTo(alignment);
  }
}
