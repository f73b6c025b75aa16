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
import io.ekkogen.conformance.nested.Person;
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
    assertThat(new Shape().getCorners(2)).isEqualTo(new Point(0, 0));
    assertThat(new Pair().getPointer().getByteArray(0, 16)).containsOnly(0);
  }

  @Test
  void aViewReadsAndWritesForeignMemory() {
    try (Memory memory = new Memory(32)) {
      memory.write(0, new double[] {1, 2, 3, 4}, 0, 4);
      Pair second = new Pair(memory.share(16));
      assertThat(second).hasToString("Pair{x=3.0, y=4.0}");
      second.setY(5);
      assertThat(memory.getDouble(24)).isEqualTo(5);
      memory.setDouble(16, 9);
      assertThat(second.getX()).isEqualTo(9);
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
    for (Pointer memory : new Pointer[] {shape.getPointer(), line.getEnd().getPointer()}) {
      long size = ((Memory) memory).size();
      assertThatThrownBy(() -> memory.getByte(size)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.getByte(-1)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.setDouble(size - 4, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.getByteArray(0, (int) size + 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.share(8, size)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    Memory corner = (Memory) shape.getCorners(1).getPointer();
    assertThat(corner.size()).isEqualTo(16);
    assertThat(corner.getDouble(24)).as("of the next in the array").isZero();
    assertThatThrownBy(() -> corner.getByte(32)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @Rules("F-245")
  void aNestedStructureIsAViewOfTheOuterOne() {
    Line line = new Line();
    Point start = line.getStart();
    line.getStart().setX(3);
    assertThat(line.getPointer().getDouble(0)).isEqualTo(3);
    line.getPointer().setDouble(8, 4);
    assertThat(line.getStart()).isSameAs(start).isEqualTo(new Point(3, 4));
    line.setStart(new Point(5, 6));
    assertThat(line.getStart()).isSameAs(start).isEqualTo(new Point(5, 6));
    Shape shape = new Shape();
    Point corner = shape.getCorners(1);
    assertThat(shape.getCorners()[1]).isSameAs(corner);
    Line[] block = (Line[]) line.toArray(2);
    start.setX(7);
    assertThat(block[0].getStart()).isSameAs(start);
    assertThat(block[0].getPointer().getDouble(0)).as("has moved along").isEqualTo(7);
  }

  @Test
  @Rules("F-127")
  void assigningAStructureCopiesIt() {
    Line line = new Line();
    Point point = new Point(1, 2);
    line.setStart(point);
    line.setEnd(point);
    assertThat(line.getStart()).isEqualTo(point).isNotSameAs(point);
    point.setX(9);
    assertThat(line.getStart().getX()).isEqualTo(1);
    line.getStart().setY(5);
    assertThat(Nested.load().lineSum(line)).isEqualTo(1 + 5 + 1 + 2);
    // A part of another line, and one of the same line.
    Line other = new Line();
    other.setStart(line.getStart());
    other.setEnd(line.getStart());
    assertThat(Nested.load().lineSum(other)).isEqualTo(12);
    line.setEnd(line.getStart());
    assertThat(Nested.load().lineSum(line)).isEqualTo(12);
    line.getEnd().setX(0);
    assertThat(Nested.load().lineSum(line)).isEqualTo(11);
  }

  @Test
  @Rules("F-127")
  void partsMayChangePlaces() {
    Line line = new Line();
    line.getStart().setX(1);
    line.getEnd().setX(2);
    Point start = new Point.ByValue(line.getStart());
    line.setStart(line.getEnd());
    line.setEnd(start);
    assertThat(line.getStart()).isEqualTo(new Point(2, 0));
    assertThat(line.getEnd()).isEqualTo(new Point(1, 0));

    Shape shape = new Shape();
    for (int i = 0; i < 3; i++) {
      shape.getCorners(i).setX(i);
    }
    Point[] corners = shape.getCorners();
    Collections.reverse(Arrays.asList(corners));
    assertThat(shape.getCorners(0)).as("another array").isEqualTo(new Point(0, 0));
    shape.setCorners(corners);
    assertThat(shape.getCorners())
        .containsExactly(new Point(2, 0), new Point(1, 0), new Point(0, 0));
  }

  @Test
  @Rules("F-127")
  void anArrayThatIsAssignedStaysTheProgramsOwn() {
    Shape from = new Shape();
    from.getCorners(0).setX(1);
    Shape to = new Shape();
    Point[] corners = from.getCorners();
    to.setCorners(corners);
    corners[0].setX(9);
    assertThat(to.getCorners(0).getX()).isEqualTo(1);
    assertThat(from.getCorners(0).getX()).isEqualTo(9);
  }

  @Test
  @Rules("F-245")
  void nothingIsLeftOutOfAStructure() {
    Line line = new Line();
    assertThatNullPointerException()
        .isThrownBy(() -> line.setStart(null))
        .withMessageContaining("Line.start");
    assertThatNullPointerException()
        .isThrownBy(() -> line.setDashes(null))
        .withMessageContaining("Line.dashes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.setDashes(new short[3]))
        .withMessageContaining("Line.dashes");
    Shape shape = new Shape();
    assertThatNullPointerException()
        .isThrownBy(() -> shape.setCorners(1, null))
        .withMessageContaining("Shape.corners[1]");
    assertThatNullPointerException()
        .isThrownBy(() -> shape.setCorners(new Point[] {new Point(1, 2), null, new Point()}))
        .withMessageContaining("Shape.corners[1]");
    assertThat(shape).as("all are stored, or none").isEqualTo(new Shape());
  }

  @Test
  @Rules("F-59")
  void elementsAreReadAndStoredAlone() {
    Line line = new Line();
    line.setDashes(new short[] {1, 2, 3, 4});
    line.setDashes(3, (short) -1);
    assertThat(line.getDashes(3)).isEqualTo((short) -1);
    assertThat(line.getDashes()).containsExactly(1, 2, 3, -1);
    assertThatThrownBy(() -> line.getDashes(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> line.setDashes(-1, (short) 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    Shape shape = new Shape();
    shape.setCorners(2, new Point(1, 2));
    assertThat(shape.getCorners()[2]).isEqualTo(new Point(1, 2));
    assertThatThrownBy(() -> shape.getCorners(3)).isInstanceOf(IndexOutOfBoundsException.class);
    Person person = new Person();
    person.setTags(1, "two");
    assertThat(person.getTags()).containsExactly(null, "two");
    assertThat(person.getTags(1)).isEqualTo("two");
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
  void overlappingFieldsShareBytes() {
    Number number = new Number();
    number.setReal(1);
    assertThat(number.getInteger()).isEqualTo(0x3FF0000000000000L);
    number.setInteger(0x0000000700000007L);
    number.getHalves().setLow(5);
    assertThat(number.getInteger()).isIn(0x0000000700000005L, 0x0000000500000007L);
    number.setBytes(new byte[] {1, 0, 0, 1, 0, 0, 0, 0});
    assertThat(number.getHalves().getLow()).isEqualTo(0x01000001);
  }

  @Test
  void clearZeroesMemory() {
    Line line = new Line();
    line.getStart().setX(5);
    line.clear();
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
    read.addAll(alive);
    assertThat(read).hasSize(40_000);
  }
}
