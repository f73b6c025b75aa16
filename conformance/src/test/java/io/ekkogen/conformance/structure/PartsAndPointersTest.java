package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.roads.Mark;
import io.ekkogen.conformance.roads.Road;
import io.ekkogen.conformance.roads.Roads;
import io.ekkogen.conformance.roads.Sign;
import io.ekkogen.conformance.roads.Span;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Structures with nested parts, and with pointers to the same type. */
@Rules("F-129")
class PartsAndPointersTest {
  private final Roads lib = Roads.load();

  private static Road road(int length, int x) {
    Road road = new Road();
    road.length = length;
    road.at = new Mark(x, 0);
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
    assertThat(new int[] {self.length, self.at.x, other.length, other.at.x})
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
    first.at = new Mark(4, 0);
    assertThat(lib.roadsLength(first)).isEqualTo(7);
    first.at = new Mark(7, 0);
    second.length = 20;
    assertThat(lib.roadsLength(first)).isEqualTo(28);
  }

  @Test
  @Rules("F-136")
  void aNewViewLoadsNothingButItself() {
    Road first = new Road();
    Road second = new Road();
    first.setNext(second);
    first.write();
    second.length = 5;
    assertThat(new Road(first.getPointer()).getNext()).isSameAs(second);
    assertThat(new Mark(first.getPointer().share(4))).isEqualTo(first.at);
    assertThat(second.length).isEqualTo(5);
  }

  @Test
  void aPartThatIsPointedAtFollowsItsField() {
    Road road = new Road();
    road.setCurrent(road.spans[0].a);
    road.spans[0].a = new Mark(5, 5);
    assertThat(lib.roadCurrent(road)).isEqualTo(5);
    road.spans[0].a.x = 9;
    assertThat(lib.roadCurrent(road)).isEqualTo(9);
    assertThat(road.getCurrent().x).isEqualTo(9);
  }

  @Test
  void assignedPartsBringWhatTheyPointAt() {
    Road first = new Road();
    first.length = 1;
    Sign sign = new Sign();
    sign.setMark(new Mark(1, 2));
    Mark mark = sign.getMark();
    mark.x = 8;
    first.setCurrent(mark);
    assertThat(lib.roadCurrent(first)).isEqualTo(8);
  }

  @Test
  @Rules("F-127")
  void partsChangePlacesBetweenStructures() {
    Road first = digits(1, 2, 3, 4);
    Road second = digits(5, 6, 7, 8);
    Mark mark = first.spans[0].a;
    first.spans[0].a = second.spans[0].a;
    second.spans[0].a = mark;
    assertThat(lib.roadDigits(first)).isEqualTo(5234);
    assertThat(lib.roadDigits(second)).isEqualTo(1678);
    assertThat(lib.roadDigits(first)).isEqualTo(5234);
  }

  @Test
  @Rules("F-127")
  void partsChangePlacesAtAnyDepth() {
    Road road = digits(1, 2, 3, 4);
    Mark mark = road.spans[0].a;
    road.spans[0].a = road.spans[1].b;
    road.spans[1].b = mark;
    assertThat(lib.roadDigits(road)).isEqualTo(4231);
    Span span = road.spans[0];
    road.spans[0] = road.spans[1];
    road.spans[1] = span;
    assertThat(lib.roadDigits(road)).isEqualTo(3142);
    road.spans = new Span[] {road.spans[1], road.spans[0]};
    assertThat(lib.roadDigits(road)).isEqualTo(4231);
  }

  private Road digits(int... x) {
    Road road = new Road();
    road.spans[0].a.x = x[0];
    road.spans[0].b.x = x[1];
    road.spans[1].a.x = x[2];
    road.spans[1].b.x = x[3];
    road.write();
    return road;
  }

  @Test
  @Rules("F-127")
  void whatIsAssignedIsNotWrittenToWhereItLies() {
    Road road = new Road();
    road.at = lib.markOrigin();
    road.at.x = 5;
    assertThat(lib.roadsLength(road)).isEqualTo(9);
    assertThat(lib.markOrigin().x).as("constant memory").isEqualTo(3);
  }

  @Test
  void whatHasMovedIsPointedAtWhereItIs() {
    Road road = new Road();
    Mark mark = new Mark(1, 0);
    road.setCurrent(mark);
    Mark[] marks = (Mark[]) mark.toArray(2);
    marks[0].x = 43;
    assertThat(road.getCurrent()).isSameAs(mark);
    assertThat(lib.roadCurrent(road)).isEqualTo(43);
    assertThat(road.getPointer()).isNotEqualTo(mark.getPointer());
  }

  @Test
  @Rules("F-136")
  void anArrayOfViewsBeginsWhereThePartDoes() {
    Road road = digits(1, 2, 3, 4);
    Span[] spans = (Span[]) road.spans[1].toArray(1);
    assertThat(spans[0].a.x).isEqualTo(3);
    assertThat(((Span[]) road.spans[0].toArray(2))[1].b.x).isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> road.spans[0].b.toArray(2))
        .withMessageContaining("got 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> road.toArray(0))
        .withMessage("toArray of Road: expected a length of 1 or more, got 0");
  }

  @Test
  void structuresInMemoryOfJavaAreWrittenToo() {
    Mark mark = new Mark(new Memory(8).share(0));
    mark.x = 7;
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
    Mark at = road.at;
    Road pointing = new Road();
    pointing.setNext(road);
    memory.close();
    assertClosed(road::read);
    assertClosed(road::write);
    assertClosed(at::read);
    assertClosed(road::getNext);
    assertClosed(() -> lib.roadsLength(road));
    assertClosed(() -> lib.roadsLength(pointing));
  }

  private static void assertClosed(Runnable use) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(use::run)
        .withMessageContaining("closed");
  }

  @Test
  void whatAPointerWasSetToStaysAlive() throws InterruptedException {
    Road road = new Road();
    road.setCurrent(new Mark(11, 0));
    road.getCurrent().toArray(1);
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    for (int i = 0; i < 100 && garbage.get() != null; i++) {
      System.gc();
      Thread.sleep(5);
    }
    assertThat(lib.roadCurrent(road)).isEqualTo(11);
    assertThat(road.getCurrent().getPointer()).isNotEqualTo(Pointer.NULL);
  }
}
