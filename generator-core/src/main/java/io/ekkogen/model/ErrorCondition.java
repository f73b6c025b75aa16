package io.ekkogen.model;

/**
 * Which results of a function mean failure.
 *
 * @param codeIsResult whether the result itself is the error's code, instead of errno
 */
public record ErrorCondition(Test test, boolean codeIsResult) {

  /** What a result is held against. */
  public enum Test {
    NEGATIVE("<0"),
    ZERO("==0"),
    NOT_ZERO("!=0"),
    NULL("null");

    private final String text;

    Test(String text) {
      this.text = text;
    }

    /** As a mapping writes it. */
    public String text() {
      return text;
    }

    /** The test a mapping calls {@code text}. */
    public static Test ofText(String text) {
      for (Test test : values()) {
        if (test.text.equals(text)) {
          return test;
        }
      }
      throw new IllegalArgumentException(text);
    }
  }
}
