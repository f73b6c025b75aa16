package io.ekkogen.runtime.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureMemoryTest {

  private static StructureMemory memory(int size, int alignment) {
    StructureMemory memory = new StructureMemory();
    memory.bind(size, alignment, NativeStructure.class);
    return memory;
  }

  @Test
  void memoryIsZeroedAndAlignedOfWhateverSize() {
    for (int size : new int[] {1, 15, 16, 17, 255, 256, 257, 4096, 100_000}) {
      for (int alignment : new int[] {1, 8, 16, 64, 4096}) {
        StructureMemory memory = memory(size, alignment);
        assertThat(memory.address() % alignment).isZero();
        assertThat(memory.size()).isEqualTo(size);
        assertThat(memory.getByteArray(0, size)).containsOnly(0);
      }
    }
  }

  @Test
  void everyKindOfAccessHasBounds() {
    StructureMemory memory = memory(8, 8);
    List<Runnable> outside =
        List.of(
            () -> memory.getByte(8),
            () -> memory.getShort(7),
            () -> memory.getInt(5),
            () -> memory.getLong(1),
            () -> memory.getFloat(5),
            () -> memory.getDouble(1),
            () -> memory.getPointer(9 - Native.POINTER_SIZE),
            () -> memory.setByte(-1, (byte) 0),
            () -> memory.setShort(7, (short) 0),
            () -> memory.setInt(5, 0),
            () -> memory.setLong(1, 0),
            () -> memory.setFloat(5, 0),
            () -> memory.setDouble(1, 0),
            () -> memory.setPointer(9 - Native.POINTER_SIZE, null),
            () -> memory.share(4, 5),
            () -> memory.share(9));
    for (int i = 0; i < outside.size(); i++) {
      assertThatThrownBy(outside.get(i)::run)
          .as("access %d", i)
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void partsShareMemoryButHaveTheirOwnBounds() {
    StructureMemory memory = memory(16, 8);
    StructureMemory part = memory.share(4, 8).share(4);
    part.setInt(0, 7);
    assertThat(memory.getInt(8)).isEqualTo(7);
    assertThat(part.size()).isEqualTo(4);
    assertThatThrownBy(() -> part.getInt(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(part.isOwn()).isTrue();
  }

  @Test
  void aViewOfNativeCodesMemoryIsNotOwn() {
    try (Memory other = new Memory(16)) {
      Pointer place = new Pointer(Pointer.nativeValue(other) + 4);
      StructureMemory view = new StructureMemory(place);
      view.bind(4, 4, NativeStructure.class);
      view.setInt(0, 5);
      assertThat(other.getInt(4)).isEqualTo(5);
      assertThat(view.isOwn()).isFalse();
      assertThat(view.share(2, 2).isOwn()).isFalse();
      assertThat(new StructureMemory(other.share(4)).isOwn()).as("kept by Java").isTrue();
      assertThatThrownBy(() -> view.getInt(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void aPointerThatWasStoredIsReadBackAsTheSameObject() {
    StructureMemory memory = memory(16, 8);
    Memory target = new Memory(4);
    memory.setPointer(8, target);
    assertThat(memory.getPointer(8)).isSameAs(target);
    assertThat(memory.share(8).getPointer(0)).isSameAs(target);
    memory.setPointer(8, new Pointer(16));
    assertThat(memory.getPointer(8)).isEqualTo(new Pointer(16)).isNotInstanceOf(Memory.class);
    memory.setPointer(8, null);
    assertThat(memory.getPointer(8)).isNull();
    assertThat(memory.kept(8, Object.class)).isNull();
  }

  @Test
  void attachedObjectsMoveWithTheBytes() {
    StructureMemory from = memory(16, 8);
    StructureMemory to = memory(32, 8);
    to.keep(16, "old");
    to.keep(0, "stays");
    from.keep(8, "new");
    to.copyFrom(from, 8);
    assertThat(to.kept(16, String.class)).isEqualTo("new");
    assertThat(to.kept(0, String.class)).isEqualTo("stays");
    StructureMemory part = from.share(8);
    assertThat(part.kept(0, String.class)).isEqualTo("new");
    part.attachments().clear(8);
    assertThat(from.kept(8, Object.class)).isNull();
    assertThat(to.kept(16, Integer.class)).isNull();
  }
}
