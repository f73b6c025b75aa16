package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.bits.Head;
import io.ekkogen.conformance.bits.Signs;
import io.ekkogen.conformance.handles.Handles;
import io.ekkogen.conformance.handles.Job;
import io.ekkogen.conformance.nested.Arrays;
import io.ekkogen.conformance.nested.Badge;
import io.ekkogen.conformance.nested.Line;
import io.ekkogen.conformance.nested.Person;
import io.ekkogen.conformance.nested.Point;
import io.ekkogen.conformance.pointed.Node;
import io.ekkogen.conformance.structs.Flags;
import io.ekkogen.conformance.structs.Large;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.structs.Wides;
import io.ekkogen.conformance.unions.Note;
import io.ekkogen.conformance.unions.Number;
import io.ekkogen.conformance.unions.Text;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text and equality of structures. */
@Rules("F-137")
class ContentTest {

  @Test
  void everyFieldIsNamedWithItsValue() {
    Line line = new Line(new Point(1, 2), new Point(3, 4), new short[] {1, 2, 3, -1}, 7);
    assertThat(line)
        .hasToString(
            "Line{start=Point{x=1.0, y=2.0}, end=Point{x=3.0, y=4.0},"
                + " dashes=[1, 2, 3, 65535], color=7}");
    Person person = new Person();
    person.setName("Ada");
    person.setTags(new String[] {"a", null});
    assertThat(person).hasToString("Person{name=Ada, title=null, wide=null, tags=[a, null]}");
    Badge badge = new Badge();
    badge.setName("bob");
    badge.setAge((byte) 200);
    assertThat(badge).hasToString("Badge{name=bob, age=200, code=}");
    Flags flags = new Flags();
    flags.setFirst(true);
    flags.setThird((short) 65535);
    assertThat(flags).hasToString("Flags{first=true, second=false, third=65535}");
  }

  @Test
  void bitFieldsAndWideNumbersAndOverlapsAreShownToo() {
    Head head = new Head();
    head.setVersion((byte) 15);
    head.setUrgent(true);
    head.setLength(-1);
    assertThat(head).hasToString("Head{version=15, urgent=true, length=4294967295}");
    Wides wides = new Wides();
    wides.setLast(0xFFFFFFFFL);
    assertThat(wides.toString()).contains("last=4294967295}");
    Number number = new Number();
    number.setInteger(-1);
    assertThat(number)
        .hasToString(
            "Number{integer=-1, real=NaN, bytes=[255, 255, 255, 255, 255, 255, 255, 255],"
                + " halves=Halves{low=4294967295, high=4294967295}}");
  }

  @Test
  @Rules("F-130")
  void pointersThatMayNotPointToTextAreNotFollowed() {
    Text text = new Text();
    text.getPointer().setPointer(0, new Pointer(1));
    assertThat(text.toString()).startsWith("Text{text=native@0x1, ");
    assertThat(text.hashCode()).isEqualTo(text.hashCode());
    Note note = new Note();
    note.setNumber(1);
    assertThat(note).isEqualTo(note).hasSameHashCodeAs(note);
    assertThat(note.toString()).startsWith("Note{number=1, ");
    note.setText("five");
    assertThat(note.getText()).isEqualTo("five");
    assertThat(note.getLabel().getText()).isEqualTo("five");
  }

  @Test
  void handlesAreComparedByAddress() {
    Job one = new Job();
    Job other = new Job();
    Handles.load().jobFirst(one);
    Handles.load().jobFirst(other);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void pointersAreShownAndComparedByAddress() {
    Node node = new Node();
    node.setValue(1);
    Node target = new Node();
    node.setNext(target);
    assertThat(node)
        .hasToString("Node{value=1, next=" + new Pointer(target.address()) + "}")
        .isNotEqualTo(new Node());
    Node other = new Node();
    other.setValue(1);
    other.setNext(target);
    assertThat(other).isEqualTo(node).hasSameHashCodeAs(node);
  }

  @Test
  void equalByClassAndContent() {
    assertThat(new Pair(1, 2)).isEqualTo(new Pair(1, 2)).hasSameHashCodeAs(new Pair(1, 2));
    assertThat(new Pair(1, 2)).isNotEqualTo(new Pair(1, 3)).isNotEqualTo(null).isNotEqualTo("x");
    Object otherClass = new Point(1, 2);
    assertThat((Object) new Pair(1, 2)).isNotEqualTo(otherClass);
    assertThat((Object) new Pair(1, 2)).isEqualTo(new Pair.ByValue(1, 2));
    assertThat((Object) new Pair.ByReference(1, 2)).isEqualTo(new Pair(1, 2));
    assertThat(new Pair(Double.NaN, 0)).isEqualTo(new Pair(Double.NaN, 0));
    assertThat(new Arrays()).isEqualTo(new Arrays()).hasSameHashCodeAs(new Arrays());
  }

  @Test
  void paddingIsIgnoredInComparisons() {
    try (Memory dirty = new Memory(12)) {
      dirty.setMemory(0, 12, (byte) 0x55);
      Flags view = new Flags(dirty);
      view.setFirst(true);
      view.setSecond(true);
      view.setThird((short) 3);
      Flags clean = new Flags();
      clean.setFirst(true);
      clean.setSecond(true);
      clean.setThird((short) 3);
      assertThat(view).isEqualTo(clean);
    }
  }

  @Test
  void theContentIsWhatIsThereNow() {
    Large large = new Large(1, 2, 3);
    int before = large.hashCode();
    large.setA(9);
    assertThat(large.hashCode()).isNotEqualTo(before);
    assertThat(large).isEqualTo(new Large(9, 2, 3));
    Signs signs = new Signs();
    Set<Signs> all = new HashSet<>();
    all.add(signs);
    assertThat(all).contains(new Signs());
  }
}
