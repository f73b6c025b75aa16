package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.bits.Head;
import io.ekkogen.conformance.callbacks.Spot;
import io.ekkogen.conformance.nested.Line;
import io.ekkogen.conformance.nested.Point;
import io.ekkogen.conformance.packed.Packed1;
import io.ekkogen.conformance.pointed.Node;
import io.ekkogen.conformance.structs.Mixed;
import io.ekkogen.conformance.structs.Pair;
import org.junit.jupiter.api.Test;

/** Generated structures in handwritten JNA interfaces and structures. */
@Rules("F-141")
class PlainJnaStructuresTest {

  /** A handwritten JNA interface. */
  public interface Structs extends Library {
    double pair_sum(Pair pair);

    Pair.ByValue pair_swap(Pair.ByValue pair);

    void mixed_bump(Mixed mixed);

    Mixed.ByValue mixed_next(Mixed.ByValue mixed);
  }

  /** Of another fixture. */
  public interface Nested extends Library {
    double line_sum(Line line);

    Line.ByValue line_swapped(Line.ByValue line);
  }

  /** Of another fixture. */
  public interface Packed extends Library {
    Packed1.ByValue packed1_made(Packed1.ByValue packed);
  }

  /** Of another fixture. */
  public interface Bits extends Library {
    void head_next(Head head);

    Head.ByValue head_made(Head.ByValue head);
  }

  /** Of another fixture. */
  public interface Pointed extends Library {
    int list_sum(Node list);

    Node list_last(Node list);

    int nodes_sum(Pointer[] nodes, int count);
  }

  /** A callback of JNA. */
  public interface Visitor extends Callback {
    void invoke(Spot first, int count);
  }

  /** Of another fixture. */
  public interface Callbacks extends Library {
    double spots_visit(Visitor visitor, int count);
  }

  private static <T extends Library> T load(String name, Class<T> type) {
    return Native.load(Bindings.file(name).toString(), type);
  }

  @Test
  void goByPointerAndByValue() {
    Structs lib = load("structs", Structs.class);
    assertThat(lib.pair_sum(new Pair(1, 2))).isEqualTo(3);
    assertThat(lib.pair_swap(new Pair.ByValue(1, 2))).isEqualTo(new Pair(2, 1));
    Mixed mixed = new Mixed((byte) 1, 2, 0.5f);
    lib.mixed_bump(mixed);
    assertThat(mixed).isEqualTo(new Mixed((byte) 2, 3, 1.5f));
    assertThat(lib.mixed_next(new Mixed.ByValue((byte) 1, 2, 0.5f)))
        .isEqualTo(new Mixed((byte) 2, 3, 1.5f));
  }

  @Test
  void nestedOnesAndArraysToo() {
    Nested lib = load("nested", Nested.class);
    Line line = new Line(new Point(1, 2), new Point(3, 4), new short[] {1, 2, 3, 4}, 7);
    assertThat(lib.line_sum(line)).isEqualTo(10);
    Line.ByValue given =
        new Line.ByValue(new Point(1, 2), new Point(3, 4), new short[] {1, 2, 3, 4}, 7);
    assertThat(lib.line_swapped(given))
        .isEqualTo(new Line(new Point(3, 4), new Point(1, 2), new short[] {2, 3, 4, 5}, -7));
  }

  @Test
  void byValueOnlyWhereJnaSeesTheSameStructure() {
    Bits lib = load("bits", Bits.class);
    Head head = new Head();
    lib.head_next(head);
    assertThat(head.getUrgent()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> lib.head_made(new Head.ByValue()))
        .withMessageContaining("Head")
        .withMessageContaining("generated interface");
    Packed packed = load("packed", Packed.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> packed.packed1_made(new Packed1.ByValue()))
        .withMessageContaining("Packed1");
  }

  @Test
  void pointersAreReturnedAndFollowed() {
    Pointed lib = load("pointed", Pointed.class);
    Node first = new Node();
    first.setValue(1);
    Node second = new Node();
    second.setValue(2);
    first.setNext(second);
    assertThat(lib.list_sum(first)).isEqualTo(3);
    Node last = lib.list_last(first);
    assertThat(last.getValue()).isEqualTo(2);
    assertThat(last.address()).isEqualTo(second.address());
    assertThat(lib.list_last(null)).isNull();
    assertThat(lib.nodes_sum(new Pointer[] {first.getPointer(), null, second.getPointer()}, 3))
        .isEqualTo(3);
  }

  @Test
  @Rules("F-190")
  void aCallbackMakesABlockOfWhatItIsPassed() {
    Callbacks lib = load("callbacks", Callbacks.class);
    double sum =
        lib.spots_visit(
            (first, count) -> {
              Spot[] spots = (Spot[]) first.toArray(count);
              spots[0].setX(10);
              spots[3].setY(100);
            },
            4);
    assertThat(sum).isEqualTo(10 + 2 + 3 + 104);
  }

  /** A handwritten structure with nested generated ones, and pointers to them. */
  @Structure.FieldOrder({"count", "line", "pair", "pairs"})
  public static class ByHand extends Structure {
    public int count;
    public Line line;
    public Pair.ByReference pair;
    public Pair[] pairs = (Pair[]) new Pair().toArray(2);

    int offset(String field) {
      return fieldOffset(field);
    }
  }

  @Test
  void serveAsFieldsOfStructuresByHand() {
    ByHand hand = new ByHand();
    hand.count = 1;
    hand.line.getStart().setX(3);
    hand.line.setColor(5);
    hand.pair = new Pair.ByReference(7, 8);
    hand.pairs[1].setY(9);
    hand.write();
    Pointer memory = hand.getPointer();
    int line = hand.offset("line");
    assertThat(memory.getDouble(line)).isEqualTo(3);
    assertThat(memory.getInt(line + 40)).isEqualTo(5);
    assertThat(memory.getPointer(hand.offset("pair")).getDouble(8)).isEqualTo(8);
    assertThat(memory.getDouble(hand.offset("pairs") + 24)).isEqualTo(9);
    memory.setDouble(line, 4);
    hand.read();
    assertThat(hand.line.getStart().getX()).isEqualTo(4);
  }

  @Test
  void answerWhatJnaIsAsked() {
    Pair pair = new Pair(1, 2);
    assertThat(pair.size()).isEqualTo(16);
    assertThat(pair.getPointer().getDouble(0)).isEqualTo(1);
    assertThat(Structure.newInstance(Pair.class, pair.getPointer())).isEqualTo(pair);
    assertThat(pair.dataEquals(new Pair(5, 2))).isFalse();
    assertThat(pair.dataEquals(new Pair(1, 2))).isTrue();
    pair.setAutoSynch(false);
    assertThat(pair.getAutoRead()).isFalse();
  }
}
