package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Memory;
import com.sun.jna.Structure;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.blocks.Blocks;
import io.ekkogen.conformance.blocks.Item;
import io.ekkogen.conformance.blocks.Spot;
import org.junit.jupiter.api.Test;

/** Contiguous arrays of structures, also across calls. */
@Rules("F-133")
class BlocksTest {
  private final Blocks lib = Blocks.load();

  @Test
  void toArrayMakesABlockThatIsPassedAsItIs() {
    Spot[] spots = (Spot[]) new Spot(1, 2).toArray(3);
    assertThat(spots[0]).isEqualTo(new Spot(1, 2));
    assertThat(spots[2].address() - spots[0].address()).isEqualTo(2L * spots[0].size());
    lib.spotsKeep(spots);
    spots[1].setX(5);
    assertThat(lib.spotsKept(1)).isEqualTo(5);
    lib.spotsMove(spots, 0.5);
    assertThat(lib.spotsKept(1)).isEqualTo(5.5);
    assertThat(spots[1].getX()).isEqualTo(5.5);
  }

  @Test
  void arraysOutsideOfBlocksAreCopiedInAndOut() {
    Spot[] block = (Spot[]) new Spot().toArray(3);
    Spot[] others = {block[2], new Spot(1, 1), block[0]};
    lib.spotsMove(others, 1);
    assertThat(others[1]).isEqualTo(new Spot(2, 0));
    assertThat(block[0]).isEqualTo(new Spot(1, -1));
    assertThat(block[1]).isEqualTo(new Spot(0, 0));
    Spot twice = new Spot(1, 1);
    assertThat(lib.spotsSum(new Spot[] {twice, twice})).isEqualTo(4);
  }

  @Test
  void theElementsOfABlockStayInIt() {
    Item[] items = (Item[]) new Item().toArray(4);
    for (int i = 0; i < items.length; i++) {
      items[i].setWeight(10L * i);
      items[i].setTag((byte) i);
    }
    assertThat(lib.itemsWeight(items)).isEqualTo(60);
    lib.itemsName(items);
    assertThat(items[3].getName()).isEqualTo("item3");
    assertThat(items[3].getTag()).isEqualTo((byte) 4);
    // A shorter prefix of the block.
    assertThat(lib.itemsWeight(items, 2)).isEqualTo(10);
  }

  @Test
  void aViewsBlockIsWhatFollowsIt() {
    try (Memory memory = new Memory(48)) {
      memory.clear();
      Structure[] spots = new Spot(memory).toArray(3);
      ((Spot) spots[2]).setY(7);
      assertThat(memory.getDouble(40)).isEqualTo(7);
      assertThatIllegalArgumentException().isThrownBy(() -> new Spot(memory).toArray(4));
    }
  }
}
