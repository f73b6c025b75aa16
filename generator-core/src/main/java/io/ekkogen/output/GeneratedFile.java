package io.ekkogen.output;

/**
 * One generated file.
 *
 * @param kind what it is for, which decides where a front end puts it
 * @param path relative, with {@code /} between folders: {@code com/example/Mathlib.java}, {@code
 *     META-INF/ekkogen/mathlib.properties}, {@code js/mathlib.mjs}
 * @param content the text, with its {@link GeneratedMark}; lines end in {@code \n}
 */
public record GeneratedFile(Kind kind, String path, String content) {

  /** What a generated file is for. */
  public enum Kind {
    /** Java source, in its package's folder. */
    JAVA,
    /** A class path resource: manifest or glue. */
    RESOURCE,
    /** For editors and bundlers: modules and TypeScript declarations. */
    SCRIPT
  }
}
