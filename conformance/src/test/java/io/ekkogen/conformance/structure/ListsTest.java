package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.lists.IntList;
import io.ekkogen.conformance.lists.Labels;
import io.ekkogen.conformance.lists.Lists;
import io.ekkogen.conformance.lists.Matrix;
import io.ekkogen.conformance.lists.Spot;
import io.ekkogen.conformance.lists.SpotList;
import io.ekkogen.conformance.lists.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Structures that point at arrays and texts, with their lengths. */
class ListsTest {
  private final Lists lib = Lists.load();

  @Test
  @Rules("F-312")
  void onlyTheArraySetsTheCount() {
    assertThat(Arrays.stream(IntList.class.getMethods()).map(it -> it.getName()))
        .contains("getCount")
        .doesNotContain("setCount");
    IntList list = new IntList(new int[] {1, 2, 3});
    assertThat(list.getCount()).isEqualTo(3);
    list.setItems(null);
    assertThat(list.getCount()).isZero();
    assertThat(list.getItems()).isNull();
  }

  @Test
  @Rules("F-312")
  void aCountPastTheMemoryIsRefused() {
    IntList list = new IntList(new int[] {1, 2, 3});
    lib.spoilCount(list, 4);
    assertThatIllegalStateException()
        .isThrownBy(list::getItems)
        .withMessage("IntList.items: its length must be 0…3, not 4");
    lib.spoilCount(list, -1);
    assertThatIllegalStateException().isThrownBy(list::getItems);
    lib.spoilCount(list, 2);
    assertThat(list.getItems()).containsExactly(1, 2);
    lib.replaceItems(list);
    lib.spoilCount(list, -1);
    assertThatIllegalStateException()
        .isThrownBy(list::getItems)
        .withMessage("IntList.items: its length must be 0…2147483647, not -1");
  }

  @Test
  @Rules("F-319")
  void anExpressionIsComputedWhenAnArrayIsReadOrAssigned() {
    Matrix matrix = new Matrix(new float[] {1, 2, 3, 4}, (byte) 2, 2);
    matrix.setRows((byte) 1);
    assertThat(matrix.getCells()).containsExactly(1, 2);
    lib.resizeMatrix(matrix, (byte) -1, 1);
    assertThatIllegalStateException()
        .isThrownBy(matrix::getCells)
        .withMessage("Matrix.cells: its length must be 0…4, not 255");
    lib.resizeMatrix(matrix, (byte) 1, -1);
    assertThatIllegalArgumentException()
        .isThrownBy(matrix::getCells)
        .withMessageStartingWith("Matrix.cells: rows * columns is 1 * -1");
    assertThatIllegalArgumentException().isThrownBy(() -> matrix.setCells(new float[9]));
    matrix.setColumns(9);
    matrix.setCells(new float[9]);
    assertThat(matrix.getCells()).hasSize(9);
    matrix.setCells(null);
    assertThat(matrix.getCells()).isNull();
  }

  @Test
  @Rules("F-311")
  void structuresAreCopiedAndReadAsViews() {
    Spot spot = new Spot(1, 2);
    SpotList list = new SpotList(new Spot[] {spot, new Spot(3, 4)});
    list.getSpots()[0].setX(5);
    assertThat(lib.sumSpots(list)).isEqualTo(14);
    assertThat(spot.getX()).isEqualTo(1);
    assertThat(list.getSpots()[1]).isSameAs(list.getSpots()[1]);
    assertThatNullPointerException()
        .isThrownBy(() -> list.setSpots(new Spot[] {spot, null}))
        .withMessageContaining("SpotList.spots[1]");
    assertThat(lib.sumSpots(list)).isEqualTo(14);
  }

  @Test
  @Rules("F-311")
  void anArrayOfStructuresThatIsOneBlockIsNotCopied() {
    Spot[] spots = (Spot[]) new Spot().toArray(3);
    SpotList list = new SpotList(spots);
    lib.shiftSpots(list);
    assertThat(spots[2].getX()).isEqualTo(1);
    assertThat(list.getSpots()).containsExactly(spots);
    assertThat(list.getSpots()[1]).isSameAs(spots[1]);
  }

  @Test
  @Rules("F-311")
  void pointersReferToTheStructuresThemselves() {
    Tree leaf = new Tree(2, null);
    Tree tree = new Tree(1, new Tree[] {leaf, null, leaf});
    assertThat(lib.sumTree(tree)).isEqualTo(5);
    assertThat(tree.getChildren()).containsExactly(leaf, null, leaf);
    assertThat(tree.getChildren()[0]).isSameAs(leaf);
  }

  @Test
  @Rules("F-311")
  void memoryLivesAsLongAsTheStructure() {
    List<Labels> kept = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      Labels labels = new Labels();
      labels.setNames(new String[] {"name" + i, "x"});
      labels.setText("text\0" + i);
      kept.add(labels);
    }
    System.gc();
    IntStream.range(0, 3000).forEach(i -> new IntList(new int[] {-1, -1, -1, -1}));
    for (int i = 0; i < kept.size(); i++) {
      assertThat(lib.joinLabels(kept.get(i))).isEqualTo("name" + i + "x");
      assertThat(kept.get(i).getText()).isEqualTo("text\0" + i);
    }
  }

  @Test
  @Rules("F-311")
  void aTextThatItsCountHasNoRoomForIsRefused() {
    Labels labels = new Labels();
    labels.setText("before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels.setText("x".repeat(65536)))
        .withMessage("Labels.text: its length must be 0…65535, not 65536");
    assertThat(labels.getText()).isEqualTo("before");
    assertThatIllegalArgumentException().isThrownBy(() -> labels.setText("€"));
  }

  @Test
  @Rules("F-137")
  void pointersAreComparedAndShown() {
    IntList list = new IntList(new int[] {1});
    assertThat(list).isNotEqualTo(new IntList(new int[] {1})).isEqualTo(new IntList.ByValue(list));
    assertThat(list.toString()).startsWith("IntList{items=").endsWith(", count=1}");
  }
}
