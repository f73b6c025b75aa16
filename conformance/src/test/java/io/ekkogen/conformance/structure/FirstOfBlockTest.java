package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.blocks.Blocks;
import io.ekkogen.conformance.blocks.Spot;
import io.ekkogen.conformance.nested.Point;
import io.ekkogen.conformance.nested.Shape;
import io.ekkogen.conformance.pointed.Ends;
import io.ekkogen.conformance.pointed.Node;
import io.ekkogen.conformance.pointed.Pointed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JNA's idiom for arrays: a block is passed by its first element. */
@Rules({"F-136", "F-190"})
class FirstOfBlockTest {
  private final Blocks lib = Blocks.load();

  private static Spot[] block(double... values) {
    Spot[] spots = (Spot[]) new Spot().toArray(values.length);
    for (int i = 0; i < values.length; i++) {
      spots[i].setX(values[i]);
    }
    return spots;
  }

  @ParameterizedTest
  @EnumSource
  void aCallSeesAllOfIt(BlockAccess access) {
    Spot[] spots = block(1, 2, 3);
    assertThat(access.sum(spots[0], 3)).isEqualTo(6);
    access.move(spots[0], 3, 1);
    assertThat(spots).containsExactly(new Spot(2, -1), new Spot(3, -1), new Spot(4, -1));
    assertThat(access.sum(spots[1], 1)).as("another than the first is alone").isEqualTo(2);
  }

  @Test
  void anOutParameterZeroesItsOwnStructureAlone() {
    Spot[] spots = block(7, 8, 9);
    lib.spotLine(spots[0], 2);
    assertThat(spots).containsExactly(new Spot(0, 0), new Spot(9, 2), new Spot(9, 0));
  }

  @Test
  void returnedPointersAreBlocks() {
    Spot[] spots = lib.spotsNew(4);
    spots[3].setX(10);
    assertThat(lib.spotSum(spots[0], 4)).isEqualTo(0 + 2 + 6 + 10 + 9);
    lib.spotMove(spots[0], 4, 1);
    assertThat(spots[3]).isEqualTo(new Spot(11, 8));
  }

  @Test
  void aPointerInAStructureLeadsToAllOfABlock() {
    Pointed pointed = Pointed.load();
    Node[] nodes = (Node[]) new Node().toArray(3);
    Ends ends = new Ends();
    ends.setFirst(nodes[0]);
    for (int i = 0; i < 3; i++) {
      nodes[i].setValue(i + 1);
    }
    assertThat(pointed.endsDouble(ends, 3)).isEqualTo(6);
    assertThat(nodes[2].getValue()).isEqualTo(6);
    nodes[1].setValue(50);
    nodes[0].setNext(nodes[1]);
    nodes[1].setNext(nodes[2]);
    nodes[2].setValue(5);
    assertThat(pointed.listSum(nodes[0])).isEqualTo(2 + 50 + 5);
  }

  @Test
  void anArrayInAStructureIsABlock() {
    Shape shape = new Shape();
    for (int i = 0; i < 3; i++) {
      shape.getCorners(i).setX(i + 1);
    }
    Pointer corners = shape.getCorners(0).getPointer();
    assertThat(corners.getDouble(32)).isEqualTo(3);
    corners.setDouble(40, 9);
    assertThat(shape.getCorners(2).getY()).isEqualTo(9);
    shape.setCorners(1, new Point(5, 6));
    assertThat(corners.getDouble(16)).isEqualTo(5);
    shape.getCorners(1).setX(7);
    assertThat(corners.getDouble(16)).isEqualTo(7);
  }

  @Test
  void pointersOfElementsHaveTheBoundsOfTheBlock() {
    Spot[] spots = block(1, 2, 3);
    Memory first = (Memory) spots[0].getPointer();
    Memory last = (Memory) spots[2].getPointer();
    assertThat(first.size()).isEqualTo(16);
    assertThat(first.getDouble(32)).isEqualTo(3);
    assertThat(last.getDouble(-32)).isEqualTo(1);
    assertThat(first.share(16).getDouble(0)).isEqualTo(2);
    assertThat(first.share(16, 32).getDouble(16)).isEqualTo(3);
    assertThat(new Spot(spots[1].getPointer()).getPointer().getDouble(16)).isEqualTo(3);
    for (Memory pointer : Arrays.asList(first, last)) {
      long begin = first.share(0).equals(pointer) ? 0 : -32;
      assertThat(pointer.getByteArray(begin, 48)).hasSize(48);
      assertThatThrownBy(() -> pointer.getByte(begin - 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> pointer.setByte(begin + 48, (byte) 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> pointer.share(begin + 40, 16))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void blocksAreMadeOfBlocks() {
    Spot[] spots = block(1, 2, 3);
    Spot[] rest = (Spot[]) spots[1].toArray(2);
    rest[1].setX(30);
    assertThat(lib.spotSum(rest[0], 2)).isEqualTo(32);
    assertThat(rest[1].address()).isEqualTo(spots[2].address());
    assertThatThrownBy(() -> spots[1].toArray(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Spot: expected memory of 48 bytes, got 32");
    Spot[] again = (Spot[]) spots[0].toArray(2);
    assertThat(again[0].getPointer().getDouble(32)).isEqualTo(30);
  }
}
