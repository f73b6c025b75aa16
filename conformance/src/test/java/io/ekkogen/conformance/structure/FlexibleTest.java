package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.jna.Memory;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.flexible.Blob;
import io.ekkogen.conformance.flexible.Flexible;
import io.ekkogen.conformance.flexible.Packet;
import org.junit.jupiter.api.Test;

/** Structures that end in an array, which has as many elements as there is memory for. */
@Rules("F-321")
class FlexibleTest {
  private final Flexible lib = Flexible.load();

  @Test
  void allocatedStructuresHaveRoomAndACount() {
    Packet packet = Packet.allocate(3);
    assertThat(packet.getCount()).isEqualTo((byte) 3);
    assertThat(packet.getData()).containsExactly(0, 0, 0);
    packet.setData(new short[] {4, 5});
    assertThat(packet.getCount()).isEqualTo((byte) 2);
    assertThat(lib.sumPacket(packet)).isEqualTo(9);
    assertThat(packet).hasToString("Packet{kind=0, count=2, data=[4, 5]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> packet.setData(new short[4]))
        .withMessage("Packet.data: its length must be 0…3, not 4");
    assertThatNullPointerException().isThrownBy(() -> packet.setData(null));
    assertThatIllegalArgumentException().isThrownBy(() -> Packet.allocate(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Packet.allocate(256));
  }

  @Test
  void aCountPastTheMemoryIsRefused() {
    Packet packet = Packet.allocate(2);
    lib.recountPacket(packet, (byte) 3);
    assertThatIllegalStateException()
        .isThrownBy(packet::getData)
        .withMessage("Packet.data: its length must be 0…2, not 3");
  }

  @Test
  void memoryOfNativeCodeIsOnlyRead() {
    Packet packet = lib.makePacket((byte) 2);
    assertThat(packet.getData()).containsExactly(1, 2);
    assertThatIllegalStateException().isThrownBy(() -> packet.setData(new short[1]));
    lib.freePacket(packet.getPointer());
    assertThatIllegalStateException().isThrownBy(() -> lib.anyBlob().getBytes());
  }

  @Test
  void withoutALengthThereAreAsManyAsThereIsRoomFor() {
    assertThat(Blob.allocate(4).getBytes()).containsExactly(0, 0, 0, 0);
    assertThat(Blob.allocate(1).getBytes()).as("to the end of the structure").hasSize(3);
    assertThat(new Blob().getBytes()).hasSize(3);
    Blob inMemory = new Blob(new Memory(20));
    assertThat(inMemory.getBytes()).hasSize(15);
  }
}
