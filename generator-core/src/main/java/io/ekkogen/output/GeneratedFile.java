package io.ekkogen.output;

/**
 * A generated file.
 *
 * @param kind its purpose, by which a front end chooses the directory
 * @param path relative, with {@code /} between folders: {@code com/example/Mathlib.java}, {@code
 *     META-INF/ekkogen/mathlib.properties}, {@code js/mathlib.mjs}
 * @param content the text, with its {@link GeneratedMark}; lines end in {@code \n}
 */
public record GeneratedFile(Kind kind, String path, String content) {

  /** The purpose of a generated file. */
  public enum Kind {
    /** Java source, in its package's folder. */
    JAVA,
    /** A class path resource: manifest or glue. */
    RESOURCE,
    /** For editors and bundlers: modules and TypeScript declarations. */
    SCRIPT
  }
}
