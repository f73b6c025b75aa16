package io.ekkogen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final String A = "a".repeat(50);
  private static final String B = "b".repeat(50);

  @Test
  void linesThatFitStay() {
    String fitting = "f(\"" + "x".repeat(94) + "\");";
    assertThat(fitting).hasSize(101 - 1);
    assertThat(LineBreaker.JAVA.lines(fitting)).containsExactly(fitting);
    assertThat(LineBreaker.JAVASCRIPT.lines(fitting)).containsExactly(fitting);
  }

  @Test
  void javaIsBrokenAfterTheAssignmentFirst() {
    assertThat(LineBreaker.JAVA.lines("  long result = (long) " + A + ".invokeExact(" + B + ");"))
        .containsExactly(
            "  long result =", "      (long) " + A + ".invokeExact(", "          " + B + ");");
  }

  @Test
  void javaChainsAreBrokenBeforeEachCall() {
    assertThat(LineBreaker.JAVA.lines("x." + A + "(1)." + B + "(2).handle();"))
        .containsExactly("x." + A + "(1)", "    ." + B + "(2)", "    .handle();");
  }

  @Test
  void javaItemsThatDoNotFitOnOneLineAreOnTheirOwn() {
    assertThat(LineBreaker.JAVA.lines("f(" + A + ", 1, " + B + ");"))
        .containsExactly("f(", "    " + A + ",", "    1,", "    " + B + ");");
  }

  @Test
  void javaLiteralsFillLines() {
    String literal = "\"" + "l".repeat(40) + "\"";
    assertThat(LineBreaker.JAVA.lines("f(" + String.join(", ", literal, literal, literal) + ");"))
        .containsExactly("f(", "    " + literal + ", " + literal + ",", "    " + literal + ");");
  }

  @Test
  void javaScriptItemsFillLines() {
    assertThat(LineBreaker.JAVASCRIPT.lines("f(" + A + ", 1, " + B + ", 2);"))
        .containsExactly("f(", "  " + A + ", 1,", "  " + B + ", 2", ");");
  }

  @Test
  void typeofTestsGetTheirOwnLines() {
    String test = "typeof n === 'number' ? " + A + " : " + B;
    assertThat(LineBreaker.JAVASCRIPT.lines("f(1, " + test + ", 2);"))
        .containsExactly(
            "f(", "  1,", "  typeof n === 'number'", "    ? " + A + " : " + B + ",", "  2", ");");
    assertThat(
            LineBreaker.JAVASCRIPT.lines(
                "f(1, typeof n === 'number' ? n : 0, 2, g(" + A + B + "));"))
        .containsExactly(
            "f(",
            "  1,",
            "  typeof n === 'number' ? n : 0,",
            "  2,",
            "  g(",
            "    " + A + B,
            "  )",
            ");");
  }

  @Test
  void aMarkedListIsBrokenInPlaceOfTheLongest() {
    String list = LineBreaker.first(A);
    assertThat(LineBreaker.JAVASCRIPT.lines("f(" + B + ", [" + list + "]);"))
        .containsExactly("f(" + B + ", [", "  " + A, "]);");
    assertThat(LineBreaker.JAVASCRIPT.lines("f([" + list + "]);"))
        .containsExactly("f([" + A + "]);");
  }

  @Test
  void bracketsAndCommasInLiteralsDoNotCount() {
    assertThat(LineBreaker.JAVA.lines("f(\"),(\\\"\", " + A + ", " + B + ");"))
        .containsExactly("f(", "    \"),(\\\"\",", "    " + A + ",", "    " + B + ");");
  }

  @Test
  void javaScriptWithoutListsAndUnionsIsNotBroken() {
    String member = "  readonly " + A + ": typeof " + A + ";";
    assertThat(LineBreaker.JAVASCRIPT.lines(member)).containsExactly(member);
    String open = "  return rt.module('m', '" + A + " " + B + "', {";
    assertThat(LineBreaker.JAVASCRIPT.lines(open)).containsExactly(open);
    String item = "'" + A + " " + B + "'";
    assertThat(LineBreaker.JAVASCRIPT.lines("f(1, " + item + ", 2);"))
        .containsExactly("f(", "  1,", "  " + item + ",", "  2", ");");
  }

  @Test
  void unionsAreBrokenNeitherInLiteralsNorBeforeTheName() {
    String name = "'a b " + A + B + "'";
    assertThat(LineBreaker.JAVASCRIPT.lines("  readonly " + name + ": string | null;"))
        .containsExactly("  readonly " + name + ":", "    string | null;");
    assertThat(LineBreaker.JAVASCRIPT.lines("type T = '" + A + " b' | 'a " + B + "';"))
        .containsExactly("type T = '" + A + " b' |", "  'a " + B + "';");
  }

  @Test
  void commentsAreFilledAndShortOnesAreOneLine() {
    assertThat(LineBreaker.JAVA.lines("  /**\n   * " + A + " " + B + "\n   */"))
        .containsExactly("  /**", "   * " + A, "   * " + B, "   */");
    assertThat(LineBreaker.JAVA.lines("  /**\n   * " + A + "\n   */"))
        .containsExactly("  /** " + A + " */");
  }
}
