package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.nested.Badge;
import io.ekkogen.conformance.nested.Line;
import io.ekkogen.conformance.nested.Nested;
import io.ekkogen.conformance.nested.Point;
import io.ekkogen.conformance.nested.Shape;
import io.ekkogen.conformance.packed.Aligned64;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.unions.Number;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Structures with their own memory, and views of other memory. */
@Rules("F-136")
class MemoryOfStructuresTest {

  @Test
  void aNewStructureIsZero() {
    assertThat(new Pair()).isEqualTo(new Pair(0, 0));
    assertThat(new Shape().corners[2]).isEqualTo(new Point(0, 0));
    assertThat(new Pair().getPointer().getByteArray(0, 16)).containsOnly(0);
  }

  @Test
  void aViewReadsAndWritesForeignMemory() {
    try (Memory memory = new Memory(32)) {
      memory.write(0, new double[] {1, 2, 3, 4}, 0, 4);
      Pair second = new Pair(memory.share(16));
      assertThat(second).hasToString("Pair{x=3.0, y=4.0}");
      second.y = 5;
      second.write();
      assertThat(memory.getDouble(24)).isEqualTo(5);
      memory.setDouble(16, 9);
      second.read();
      assertThat(second.x).isEqualTo(9);
    }
  }

  @Test
  void aViewOfMemoryThatIsTooSmallIsRefused() {
    try (Memory memory = new Memory(31)) {
      Pointer second = memory.share(16);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Pair(second))
          .withMessage("Pair: expected memory of 16 bytes, got 15");
    }
    assertThatNullPointerException().isThrownBy(() -> new Pair(null));
  }

  @Test
  void accessHasTheBoundsOfTheStructure() {
    Shape shape = new Shape();
    assertThat(shape.getPointer().getDouble(0)).isZero();
    Line line = new Line();
    for (Pointer memory : new Pointer[] {shape.getPointer(), line.end.getPointer()}) {
      long size = ((Memory) memory).size();
      assertThatThrownBy(() -> memory.getByte(size)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.getByte(-1)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.setDouble(size - 4, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.getByteArray(0, (int) size + 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.share(8, size)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    Memory corner = (Memory) shape.corners[1].getPointer();
    assertThat(corner.size()).isEqualTo(16);
    assertThat(corner.getDouble(24)).as("of the next in the array").isZero();
    assertThatThrownBy(() -> corner.getByte(32)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aNestedStructureIsAViewOfTheOuterOne() {
    Line line = new Line();
    line.start.x = 3;
    line.start.write();
    assertThat(line.getPointer().getDouble(0)).isEqualTo(3);
    line.getPointer().setDouble(8, 4);
    Point start = line.start;
    line.read();
    assertThat(line.start).isSameAs(start).isEqualTo(new Point(3, 4));
  }

  @Test
  @Rules("F-127")
  void assigningAStructureCopiesIt() {
    Line line = new Line();
    Point point = new Point(1, 2);
    line.start = point;
    line.end = point;
    line.write();
    assertThat(line.start).isEqualTo(point).isNotSameAs(point);
    point.x = 9;
    point.write();
    line.read();
    assertThat(line.start.x).isEqualTo(1);
    line.start.y = 5;
    assertThat(Nested.load().lineSum(line)).isEqualTo(1 + 5 + 1 + 2);
    // A part of another line, and one of the same line.
    Line other = new Line();
    other.start = line.start;
    other.end = line.start;
    assertThat(Nested.load().lineSum(other)).isEqualTo(12);
    line.end = line.start;
    assertThat(Nested.load().lineSum(line)).isEqualTo(12);
    line.end.x = 0;
    assertThat(Nested.load().lineSum(line)).isEqualTo(11);
  }

  @Test
  @Rules("F-127")
  void partsMayChangePlaces() {
    Line line = new Line();
    line.start.x = 1;
    line.end.x = 2;
    Point start = line.start;
    line.start = line.end;
    line.end = start;
    line.write();
    assertThat(line.start.x).isEqualTo(2);
    assertThat(line.end.x).isEqualTo(1);
    line.read();
    assertThat(line.start).isEqualTo(new Point(2, 0));
    assertThat(line.end).isEqualTo(new Point(1, 0));

    Shape shape = new Shape();
    for (int i = 0; i < 3; i++) {
      shape.corners[i].x = i;
    }
    Collections.reverse(Arrays.asList(shape.corners));
    shape.write();
    shape.read();
    assertThat(shape.corners).containsExactly(new Point(2, 0), new Point(1, 0), new Point(0, 0));
  }

  @Test
  @Rules("F-127")
  void anArrayThatIsAssignedStaysTheProgramsOwn() {
    Shape from = new Shape();
    from.corners[0].x = 1;
    Shape to = new Shape();
    to.corners = from.corners;
    to.write();
    assertThat(to.corners).isNotSameAs(from.corners);
    from.corners[0].x = 9;
    from.write();
    to.write();
    to.read();
    assertThat(to.corners[0].x).isEqualTo(1);
    to.corners = from.corners;
    to.read();
    assertThat(to.corners[0].x).isEqualTo(1);
    from.read();
    assertThat(from.corners[0].x).isEqualTo(9);
  }

  @Test
  void nothingIsLeftOutOfAStructure() {
    Line line = new Line();
    line.start = null;
    assertThatNullPointerException().isThrownBy(line::write).withMessageContaining("Line.start");
    line = new Line();
    line.dashes = null;
    assertThatNullPointerException().isThrownBy(line::write).withMessageContaining("Line.dashes");
    line.dashes = new short[3];
    assertThatIllegalArgumentException()
        .isThrownBy(line::write)
        .withMessageContaining("Line.dashes");
    Shape shape = new Shape();
    shape.corners[1] = null;
    assertThatNullPointerException()
        .isThrownBy(shape::write)
        .withMessageContaining("Shape.corners[1]");
  }

  @Test
  @Rules("F-125")
  void textThatDoesNotFitIsRefusedAndChangesNothing() {
    Badge badge = new Badge();
    badge.setName("12345678");
    assertThat(badge.getName()).isEqualTo("12345678");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> badge.setName("123456789"))
        .withMessageContainingAll("Badge.name", "8");
    assertThatIllegalArgumentException().isThrownBy(() -> badge.setName("a\0b"));
    assertThatIllegalArgumentException().isThrownBy(() -> badge.setName("\ud800"));
    assertThatNullPointerException().isThrownBy(() -> badge.setName(null));
    assertThat(badge.getName()).isEqualTo("12345678");
    assertThat(badge.getPointer().getByte(8)).isZero();
  }

  @Test
  @Rules("F-130")
  void whatOverlapsIsTheSameBytes() {
    Number number = new Number();
    number.setReal(1);
    assertThat(number.getInteger()).isEqualTo(0x3FF0000000000000L);
    number.getHalves().low = 5;
    assertThat(number.getInteger()).as("not written yet").isEqualTo(0x3FF0000000000000L);
    number.setBytes(new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
    assertThat(number.getHalves().low).isEqualTo(1);
  }

  @Test
  void clearZeroesMemoryAndLeavesTheFields() {
    Line line = new Line();
    line.start.x = 5;
    line.write();
    line.clear();
    assertThat(line.getPointer().getDouble(0)).isZero();
    assertThat(line.start.x).isEqualTo(5);
    line.read();
    assertThat(line).isEqualTo(new Line());
  }

  @Test
  void memoryIsAlignedAsTheTypeIsAndNeverShared() throws Exception {
    assertThat(new Aligned64().address() % 64).isZero();
    Set<Long> addresses = ConcurrentHashMap.newKeySet();
    Set<Pair> alive = ConcurrentHashMap.newKeySet();
    Runnable making =
        () -> {
          for (int i = 0; i < 20_000; i++) {
            Pair pair = new Pair(Thread.currentThread().getId(), i);
            pair.write();
            addresses.add(pair.address());
            alive.add(pair);
          }
        };
    Thread other = new Thread(making);
    other.start();
    making.run();
    other.join();
    assertThat(addresses).hasSize(40_000);
    Set<Pair> read = new HashSet<>();
    for (Pair pair : alive) {
      pair.read();
      read.add(pair);
    }
    assertThat(read).hasSize(40_000);
  }
}
