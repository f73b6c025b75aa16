package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.pieces.OfPiece;
import io.ekkogen.conformance.pieces.Pieces;
import io.ekkogen.conformance.pieces.SumGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrays and texts that callbacks get with their lengths. */
@ParameterizedClass
@EnumSource(AccessPath.class)
class PiecesTest {
  private final Pieces lib;

  PiecesTest(AccessPath access) {
    lib = access.pieces();
  }

  @Test
  @Rules("F-305")
  void theLengthOfAnArrayIsAnExpression() {
    SumGrid sum =
        (cells, rows, columns) -> {
          assertThat(cells).hasSize(rows * columns);
          return Arrays.stream(cells).sum();
        };
    assertThat(lib.giveGrid(sum, 2, (byte) 3)).isEqualTo(21);
    assertThat(lib.giveGrid(sum, 2, (byte) 2)).isEqualTo(10);
    assertThat(lib.giveGrid(sum, 0, (byte) 200)).isZero();
    assertThat(lib.giveThree(cells -> Arrays.stream(cells).sum())).isEqualTo(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.giveGrid(sum, -1, (byte) 1))
        .withMessageStartingWith("SumGrid: rows * columns is -1 * 1;");
  }

  @Test
  @Rules("F-305")
  void anArrayThatChangesIsStoredAsFarAsItWas() {
    assertThat(
            lib.fillBy(
                (cells, rows, columns) -> {
                  assertThat(cells).containsExactly(1, 1, 1, 1);
                  Arrays.fill(cells, 7);
                  rows.setValue(1);
                },
                2,
                2))
        .isEqualTo(777711);
  }

  @Test
  @Rules("F-305")
  void aResultHasAsManyElementsAsItsExpressionSays() {
    assertThat(lib.sumMade((rows, columns) -> new int[] {1, 2, 3, 4}, 2, 2)).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lib.sumMade((rows, columns) -> new int[] {1, 2, 3}, 2, 2))
        .withMessageContaining("MakeGrid: result");
  }

  @Test
  @Rules("F-309")
  void textNeedsNoTerminator() {
    List<String> got = new ArrayList<>();
    OfPiece keep =
        (piece, n) -> {
          got.add(piece);
          return (int) n;
        };
    assertThat(lib.givePiece(keep, 4, 5)).isEqualTo(5);
    lib.givePiece(keep, 0, 7);
    lib.givePiece(keep, 0, 0);
    lib.givePiece(keep, -1, 9);
    assertThat(got).containsExactly("two t", "one\0two", "", null);
    got.clear();
    lib.reportPieces((piece, n) -> got.add(piece));
    assertThat(got).containsExactly("abc", "xx", "x", "");
    lib.giveWide((piece, n) -> got.add(piece) ? 0 : 1, 7);
    assertThat(got).last().isEqualTo("wide \u20ac");
    assertThatIllegalStateException()
        .isThrownBy(() -> lib.giveWide((piece, n) -> 0, 0))
        .withMessageStartingWith("OfWide: piece: the length of a text must be");
  }

  @Test
  @Rules("F-313")
  void anArrayEndsWithAZero() {
    assertThat(
            lib.giveWords(
                words -> {
                  assertThat(words).containsExactly("one", "two");
                  return words.length;
                }))
        .isEqualTo(2);
    assertThat(lib.giveDigits(digits -> digits[0] + digits.length, false)).isEqualTo(9);
    assertThat(lib.giveDigits(digits -> digits == null ? 1 : 0, true)).isEqualTo(1);
  }

  @Test
  @Rules("F-309")
  void nativeFunctionsTakeTextWithZeros() {
    OfPiece counter = lib.zeroCounter();
    assertThat(counter.invoke("a\0b\0", 4)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counter.invoke("a", 2))
        .withMessageStartingWith("OfPiece: piece has 1 code units");
  }
}
