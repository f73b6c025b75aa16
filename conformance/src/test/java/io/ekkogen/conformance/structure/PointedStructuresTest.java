package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.nested.Nested;
import io.ekkogen.conformance.nested.Person;
import io.ekkogen.conformance.pointed.Cell;
import io.ekkogen.conformance.pointed.Ends;
import io.ekkogen.conformance.pointed.Node;
import io.ekkogen.conformance.pointed.Pointed;
import io.ekkogen.conformance.pointed.Tree;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.StructureByReference;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists, trees and rings, in memory of Java and of the library, and what keeps them alive. */
class PointedStructuresTest {
  private final Pointed lib = Pointed.load();

  private static Node list(int length) {
    Node first = null;
    for (int i = length; i > 0; i--) {
      Node node = new Node();
      node.setValue(i);
      node.setNext(first);
      first = node;
    }
    return first;
  }

  @Test
  @Rules("F-192")
  void oneObjectHasOneMemoryInACall() {
    Node node = new Node();
    node.setValue(1);
    assertThat(lib.nodesBoth(node, node)).isEqualTo(1);
    assertThat(node.getValue()).isEqualTo(12);
    assertThat(lib.nodesAmong(node, new Node[] {node, node})).isEqualTo(2);
    assertThat(node.getValue()).isEqualTo(33);
    lib.nodeAfter(node, node);
    assertThat(node.getValue()).isEqualTo(34);
    IntByReference cell = new IntByReference(1);
    assertThat(lib.intsBoth(cell, cell)).isEqualTo(1);
    assertThat(cell.getValue()).isEqualTo(12);
    int[] ints = {1, 2};
    assertThat(lib.intsAdd(ints, ints)).isEqualTo(1);
    assertThat(ints).containsExactly(2, 3);
    assertThat(lib.intsPut(ints, ints)).isEqualTo(1);
    assertThat(ints).containsExactly(3, 4);
    assertThat(lib.intsTake(ints, ints)).isEqualTo(1);
    assertThat(ints).containsExactly(4, 5);
    assertThat(lib.intsFrom(ints, ints)).isEqualTo(1);
    assertThat(ints).containsExactly(5, 6);
    int[] others = {0, 0};
    assertThat(lib.intsPut(others, ints)).isZero();
    assertThat(others).containsExactly(6, 7);
    assertThat(ints).containsExactly(5, 6);
  }

  /** The generated comparison is limited, because a method's size is. */
  @Test
  @Rules("F-192")
  void anArrayIsComparedWithTheSixteenBeforeIt() {
    for (Pointed road : List.of(lib, Bindings.plainJna("pointed", Pointed.class))) {
      int[][] p = new int[18][1];
      assertThat(likeLast(road, p)).isZero();
      p[1] = p[17];
      p[16] = p[17];
      assertThat(likeLast(road, p)).isEqualTo(1 << 1 | 1 << 16);
      p[0] = p[17];
      assertThat(likeLast(road, p)).isEqualTo(1 << 1 | 1 << 16 | 1);
    }
  }

  private static int likeLast(Pointed road, int[][] p) {
    return road.intsLikeLast(
        p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12], p[13],
        p[14], p[15], p[16], p[17]);
  }

  @Test
  @Rules("F-192")
  void oneArrayOfPointersHasOneMemoryInACall() {
    Pointer one = new Pointer(1);
    Pointer two = new Pointer(2);
    Pointer[] pointers = {one, two};
    assertThat(lib.pointersSwap(pointers, pointers)).isEqualTo(1);
    assertThat(pointers).containsExactly(two, one);
    assertThat(lib.pointersPut(pointers, pointers)).isEqualTo(1);
    assertThat(pointers).containsExactly(one, two);
    assertThat(lib.pointersPut(new Pointer[2], pointers)).isZero();
    Node[] nodes = {list(1), null};
    assertThat(lib.nodesSwap(nodes, nodes)).isEqualTo(1);
    assertThat(nodes[0]).isNull();
    assertThat(nodes[1].getValue()).isEqualTo(1);
    assertThat(lib.nodesPut(nodes, nodes)).isEqualTo(1);
    assertThat(nodes[0].getValue()).isEqualTo(1);
    assertThat(nodes[1]).isNull();
  }

  @Test
  @Rules("F-192")
  void oneArrayOfStructuresHasOneMemoryInACall() {
    Cell[] cells = {new Cell(1), new Cell(2)};
    assertThat(lib.cellsAdd(cells, cells)).isEqualTo(1);
    assertThat(cells).containsExactly(new Cell(2), new Cell(3));
    assertThat(lib.cellsPut(cells, cells)).isEqualTo(1);
    assertThat(cells).containsExactly(new Cell(3), new Cell(4));
    Cell[] others = {new Cell(), new Cell()};
    assertThat(lib.cellsPut(others, cells)).isZero();
    assertThat(others).containsExactly(new Cell(4), new Cell(5));
  }

  @Test
  @Rules("F-129")
  void aListLongerThanTheStackIsDeep() {
    Node list = list(200_000);
    assertThat(lib.listLength(list)).isEqualTo(200_000);
    lib.listDouble(list);
    Node last = list;
    while (last.getNext() != null) {
      last = last.getNext();
    }
    assertThat(last.getValue()).isEqualTo(400_000);
  }

  @Test
  @Rules("F-129")
  void aRingIsWalkedOnce() {
    Node one = list(3);
    one.getNext().getNext().setNext(one);
    one.setValue(10);
    assertThat(new Pointer(one.address()).getInt(0)).isEqualTo(10);
    one.getNext().setValue(20);
    assertThat(new Pointer(one.getNext().address()).getInt(0)).isEqualTo(20);
    new Pointer(one.getNext().address()).setInt(0, 30);
    assertThat(one.getNext().getValue()).isEqualTo(30);
    one.setNext(one);
    assertThat(one.getNext()).isSameAs(one);
  }

  @Test
  @Rules({"F-128", "F-245"})
  void aPointerGivesTheObjectThatItWasSetToUntilNativeCodeChangesIt() {
    Node list = list(2);
    Node second = list.getNext();
    assertThat(list.getNext()).isSameAs(second);
    Node pushed = new Node();
    pushed.setValue(9);
    lib.listPush(list, pushed);
    assertThat(list.getNext().getValue()).isEqualTo(9);
    assertThat(list.getNext().address()).isEqualTo(pushed.address());
    assertThat(list.getNext()).isNotSameAs(second);
    list.setNext(null);
    assertThat(list.getNext()).isNull();
    assertThat(lib.listLength(list)).isEqualTo(1);
  }

  @Test
  @Rules({"F-128", "F-135"})
  void memoryOfTheLibraryIsReadDirectly() {
    Node start = lib.ringStart();
    assertThat(start.getNext().getNext().getNext().address()).isEqualTo(start.address());
    assertThat(start.getNext()).as("while the pointer is the same").isSameAs(start.getNext());
    Node last = lib.listLast(lib.shelfStart());
    assertThat(last.getValue()).isEqualTo(30);
    last.setValue(31);
    assertThat(lib.listSum(lib.shelfStart())).isEqualTo(61);
    last.setValue(30);
    StructureByReference<Node> found = new StructureByReference<>(start);
    assertThat(lib.listFind(lib.shelfStart(), 20, found)).isEqualTo(1);
    assertThat(found.getValue().getValue()).isEqualTo(20);
    assertThat(lib.listFind(lib.shelfStart(), 5, found)).isZero();
    assertThat(found.getValue()).isNull();
  }

  @Test
  @Rules("F-329")
  void aReferenceKeepsItsObjectUntilNativeCodeChangesThePointer() {
    Node list = list(3);
    StructureByReference<Node> cursor = new StructureByReference<>(list);
    lib.listSkip(cursor, 0);
    assertThat(cursor.getValue()).isSameAs(list);
    lib.listSkip(cursor, 2);
    assertThat(cursor.getValue()).isEqualTo(list.getNext().getNext());
    lib.listAdvance(cursor);
    assertThat(cursor.getValue()).isNull();
    assertThatNullPointerException()
        .isThrownBy(() -> lib.listSkip(null, 0))
        .withMessageContaining("listSkip: cursor");
  }

  @Test
  @Rules("F-329")
  void aStructureThatIsCopiedOutlivesTheLibrarysOwn() {
    Node copy = lib.nodeGive(4);
    StructureByReference<Node> node = new StructureByReference<>(copy);
    assertThat(lib.liveNodes()).isZero();
    assertThat(copy.getValue()).isEqualTo(4);
    assertThatThrownBy(() -> lib.nodeGive(-1, node)).isInstanceOf(NativeException.class);
    assertThat(node.getValue()).isNull();
  }

  @Test
  @Rules("F-129")
  void javaMayBePointedAtWhatTheLibraryOwns() {
    Node own = new Node();
    own.setValue(5);
    own.setNext(lib.shelfStart());
    assertThat(lib.listSum(own)).isEqualTo(65);
    Node made = lib.listNew(2);
    own.setNext(made);
    lib.listFree(made.getPointer());
    // What is freed is not touched with the structure that points at it.
    assertThat(own.getNext()).isSameAs(made);
  }

  @Test
  void nativeCodeKeepsTheMemoryOfTheObject() {
    Node node = new Node();
    node.setValue(1);
    lib.keep(node);
    lib.keptSet(7);
    assertThat(node.getValue()).isEqualTo(7);
    node.setValue(8);
    assertThat(lib.keptValue()).isEqualTo(8);
    lib.keep(null);
    assertThat(lib.keptValue()).isEqualTo(-1);
  }

  @Test
  void arraysOfPointersHaveTheirLength() {
    Tree tree = new Tree();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.setChildren(new Tree[3]))
        .withMessageContaining("Tree.children");
    assertThatNullPointerException()
        .isThrownBy(() -> tree.setChildren(null))
        .withMessageContaining("Tree.children");
    Tree child = new Tree();
    tree.setChildren(new Tree[] {null, child});
    assertThat(tree.getChildren()).containsExactly(null, child);
    tree.getChildren()[0] = child;
    assertThat(tree.getChildren()[0]).as("a copy of the array").isNull();
  }

  @Test
  @Rules("F-129")
  void aCopyForACallHasWhatTheStructureHas() {
    Ends ends = new Ends();
    Node first = list(3);
    ends.setFirst(first);
    ends.setLast(list(1));
    ends.setTotal(new Memory(4));
    Ends.ByValue copy = new Ends.ByValue(ends);
    assertThat(copy).isEqualTo(ends);
    assertThat(copy.getPointer()).isNotEqualTo(ends.getPointer());
    assertThat(copy.getFirst()).isSameAs(first);
    ends.setFirst(null);
    ends.setTotal(null);
    assertThat(lib.endsSum(copy)).isEqualTo(2);
    assertThat(((Memory) copy.getTotal()).size()).isEqualTo(4);
    assertThatNullPointerException().isThrownBy(() -> new Ends.ByValue((Ends) null));
  }

  @Test
  @Rules({"F-129", "F-126"})
  void targetsOfPointersStayAlive() {
    Tree tree = new Tree();
    tree.setChildren(new Tree[] {leaf("left"), leaf("right")});
    Ends.ByValue ends = new Ends.ByValue();
    ends.setFirst(list(3));
    ends.setLast(list(1));
    ends.setTotal(new Memory(4));
    Person person = new Person();
    person.setName("Ada".repeat(10));
    person.setTags(new String[] {"one".repeat(10), "two".repeat(10)});
    Await.collection();
    churn();
    assertThat(lib.treeLeast(tree)).isEqualTo("left");
    assertThat(lib.endsSum(ends)).isEqualTo(2);
    assertThat(((Memory) ends.getTotal()).size()).isEqualTo(4);
    assertThat(Nested.load().personJoined(person)).startsWith("AdaAda");
    assertThat(person.getTags()[1]).startsWith("twotwo");
  }

  private static Tree leaf(String name) {
    Tree tree = new Tree();
    tree.setName(name);
    return tree;
  }

  /** Allocates memory, to overwrite any that was freed too early. */
  private static void churn() {
    for (int i = 0; i < 1_000; i++) {
      Node node = new Node();
      node.setValue(-1);
    }
  }

  @Test
  void structuresNoLongerPointedAtAreCollected() {
    Node node = new Node();
    node.setNext(new Node());
    WeakReference<Node> target = new WeakReference<>(node.getNext());
    node.setNext(null);
    Await.collectionUntil(() -> target.get() == null);
    assertThat(node.getNext()).isNull();
  }

  @Test
  @Rules("F-126")
  void textStaysWhereItIsUntilAnotherIsStored() {
    Person person = new Person();
    person.setName("Ada");
    Pointer before = person.getPointer().getPointer(0);
    assertThat(Nested.load().sameName(person, before)).isTrue();
    person.setName("Bob");
    assertThat(Nested.load().personJoined(person)).isEqualTo("Bob/-");
    person.setName(null);
    assertThat(Nested.load().personJoined(person)).isEqualTo("-/-");
  }
}
