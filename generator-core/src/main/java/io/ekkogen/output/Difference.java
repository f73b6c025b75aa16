package io.ekkogen.output;

import java.nio.file.Path;

/**
 * A difference between an output directory and what would be generated there.
 *
 * @param before the text of the file, with the line breaks of generated files; empty if there is
 *     none
 * @param after the text to be written; empty if the file would be removed
 */
public record Difference(Kind kind, Path file, String before, String after) {
  /** What differs. */
  public enum Kind {
    /** There is no such file yet. */
    MISSING("missing"),
    /** The file has another text. */
    DIFFERENT("differs"),
    /** A file that was not generated is in the way; a run would fail. */
    FOREIGN("not generated"),
    /** The file would be removed. */
    OUTDATED("no longer generated");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind in messages: {@code no longer generated}. */
    public String label() {
      return label;
    }
  }

  /** One line for people: {@code differs: generated/mathlib/Mathlib.java}. */
  @Override
  public String toString() {
    return kind.label() + ": " + file;
  }
}
