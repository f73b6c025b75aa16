package io.ekkogen;

/**
 * A mapping's bytes and the name it goes by.
 *
 * @param fileName where the mapping comes from, as diagnostics print it; what stands after the last
 *     {@code /} and before {@code .ekko.json} is the library's default name
 * @param content the bytes as stored; UTF-8 is expected and checked
 */
public record MappingSource(String fileName, byte[] content) {

  /** The file name without folders, such as {@code mathlib.ekko.json}. */
  public String baseName() {
    int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    return fileName.substring(slash + 1);
  }
}
