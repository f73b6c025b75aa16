package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.roads.Mark;
import io.ekkogen.conformance.roads.Road;
import io.ekkogen.conformance.roads.Roads;
import io.ekkogen.conformance.roads.Sign;
import io.ekkogen.conformance.roads.Span;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Structures with nested parts, and with pointers to the same type. */
@Rules("F-129")
class PartsAndPointersTest {
  private final Roads lib = Roads.load();

  private static Road road(int length, int x) {
    Road road = new Road();
    road.setLength(length);
    road.setAt(new Mark(x, 0));
    return road;
  }

  @Test
  void ringsAreWrittenAndRead() {
    Road self = road(1, 2);
    self.setNext(self);
    assertThat(lib.roadsLength(self)).isEqualTo(3);
    Road other = road(10, 20);
    self.setNext(other);
    other.setNext(self);
    other.setBack(self);
    assertThat(lib.roadsLength(self)).isEqualTo(33);
    lib.roadsGrow(self);
    assertThat(
            new int[] {
              self.getLength(), self.getAt().getX(), other.getLength(), other.getAt().getX()
            })
        .containsExactly(2, 3, 11, 21);
  }

  @Test
  void longListsTakeLinearTime() {
    Road first = road(1, 0);
    Road last = first;
    for (int i = 1; i < 20_000; i++) {
      Road next = road(1, 0);
      last.setNext(next);
      next.setBack(last);
      last = next;
    }
    assertThat(
            Assertions.<Integer>assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> lib.roadsLength(first)))
        .isEqualTo(20_000);
  }

  @Test
  void anAssignedPartLeavesWhatIsPointedAtAlone() {
    Road first = road(1, 0);
    Road second = road(2, 0);
    first.setNext(second);
    first.setAt(new Mark(4, 0));
    assertThat(lib.roadsLength(first)).isEqualTo(7);
    first.setAt(new Mark(7, 0));
    second.setLength(20);
    assertThat(lib.roadsLength(first)).isEqualTo(28);
  }

  @Test
  @Rules("F-136")
  void aNewViewLoadsNothingButItself() {
    Road first = new Road();
    Road second = new Road();
    first.setNext(second);
    second.setLength(5);
    assertThat(new Road(first.getPointer()).getNext()).isSameAs(second);
    assertThat(new Mark(first.getPointer().share(4))).isEqualTo(first.getAt());
    assertThat(second.getLength()).isEqualTo(5);
  }

  @Test
  void aPartThatIsPointedAtFollowsItsField() {
    Road road = new Road();
    road.setCurrent(road.getSpans(0).getA());
    road.getSpans(0).setA(new Mark(5, 5));
    assertThat(lib.roadCurrent(road)).isEqualTo(5);
    road.getSpans(0).getA().setX(9);
    assertThat(lib.roadCurrent(road)).isEqualTo(9);
    assertThat(road.getCurrent().getX()).isEqualTo(9);
  }

  @Test
  void assignedPartsBringWhatTheyPointAt() {
    Road first = new Road();
    first.setLength(1);
    Sign sign = new Sign();
    sign.setMark(new Mark(1, 2));
    Mark mark = sign.getMark();
    mark.setX(8);
    first.setCurrent(mark);
    assertThat(lib.roadCurrent(first)).isEqualTo(8);
  }

  @Test
  @Rules("F-127")
  void partsChangePlacesBetweenStructures() {
    Road first = digits(1, 2, 3, 4);
    Road second = digits(5, 6, 7, 8);
    Mark mark = new Mark.ByValue(first.getSpans(0).getA());
    first.getSpans(0).setA(second.getSpans(0).getA());
    second.getSpans(0).setA(mark);
    assertThat(lib.roadDigits(first)).isEqualTo(5234);
    assertThat(lib.roadDigits(second)).isEqualTo(1678);
    assertThat(lib.roadDigits(first)).isEqualTo(5234);
  }

  @Test
  @Rules("F-127")
  void partsChangePlacesAtAnyDepth() {
    Road road = digits(1, 2, 3, 4);
    Mark mark = new Mark.ByValue(road.getSpans(0).getA());
    road.getSpans(0).setA(road.getSpans(1).getB());
    road.getSpans(1).setB(mark);
    assertThat(lib.roadDigits(road)).isEqualTo(4231);
    Span span = new Span.ByValue(road.getSpans(0));
    road.setSpans(0, road.getSpans(1));
    road.setSpans(1, span);
    assertThat(lib.roadDigits(road)).isEqualTo(3142);
    road.setSpans(new Span[] {road.getSpans(1), road.getSpans(0)});
    assertThat(lib.roadDigits(road)).isEqualTo(4231);
  }

  private Road digits(int... x) {
    Road road = new Road();
    road.getSpans(0).getA().setX(x[0]);
    road.getSpans(0).getB().setX(x[1]);
    road.getSpans(1).getA().setX(x[2]);
    road.getSpans(1).getB().setX(x[3]);
    return road;
  }

  @Test
  @Rules("F-127")
  void assignedStructuresAreNotWritten() {
    Road road = new Road();
    road.setAt(lib.markOrigin());
    road.getAt().setX(5);
    assertThat(lib.roadsLength(road)).isEqualTo(9);
    assertThat(lib.markOrigin().getX()).as("constant memory").isEqualTo(3);
  }

  @Test
  void pointersStayWhereTheirTargetWas() {
    Road road = new Road();
    Mark mark = new Mark(1, 0);
    road.setCurrent(mark);
    Mark[] marks = (Mark[]) mark.toArray(2);
    marks[0].setX(43);
    assertThat(road.getCurrent()).isNotSameAs(mark).isEqualTo(new Mark(1, 0));
    assertThat(lib.roadCurrent(road)).isEqualTo(1);
    road.setCurrent(mark);
    assertThat(lib.roadCurrent(road)).isEqualTo(43);
  }

  @Test
  @Rules("F-136")
  void anArrayOfViewsBeginsWhereThePartDoes() {
    Road road = digits(1, 2, 3, 4);
    Span[] spans = (Span[]) road.getSpans(1).toArray(1);
    assertThat(spans[0].getA().getX()).isEqualTo(3);
    assertThat(((Span[]) road.getSpans(0).toArray(2))[1].getB().getX()).isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> road.getSpans(0).getB().toArray(2))
        .withMessageContaining("got 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> road.toArray(0))
        .withMessage("toArray of Road: expected a length of 1 or more, got 0");
  }

  @Test
  void structuresInMemoryOfJavaAreWrittenToo() {
    Mark mark = new Mark(new Memory(8).share(0));
    mark.setX(7);
    Road road = new Road();
    road.setCurrent(mark);
    assertThat(lib.roadCurrent(road)).isEqualTo(7);
  }

  @Test
  @Rules("F-126")
  void textsThatShareBytesHaveTheirEncodings() {
    Sign sign = new Sign();
    sign.setText("abc");
    sign.setWide("abc");
    assertThat(lib.signWide(sign)).isEqualTo(3);
    sign.setText("abc");
    assertThat(sign.getText()).isEqualTo("abc");
  }

  @Test
  @Rules("F-136")
  void closedMemoryIsNotUsed() {
    Memory memory = new Memory(200);
    memory.clear();
    Road road = new Road(memory);
    Mark at = road.getAt();
    memory.close();
    assertClosed(road::getLength);
    assertClosed(() -> road.setLength(1));
    assertClosed(at::getX);
    assertClosed(road::getNext);
    assertClosed(() -> lib.roadsLength(road));
  }

  private static void assertClosed(Runnable use) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(use::run)
        .withMessageContaining("closed");
  }

  @Test
  void assignedPointersKeepTheirTargetAlive() {
    Road road = new Road();
    road.setCurrent(new Mark(11, 0));
    Await.collection();
    assertThat(lib.roadCurrent(road)).isEqualTo(11);
    assertThat(road.getCurrent().getPointer()).isNotEqualTo(Pointer.NULL);
  }
}
