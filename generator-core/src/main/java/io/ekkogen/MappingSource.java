package io.ekkogen;

import io.ekkogen.mapping.read.MappingReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a mapping, and its name.
 *
 * @param fileName the origin of the mapping, as diagnostics print it; the part after the last
 *     {@code /} and before {@code .ekko.json} is the library's default name
 * @param content the bytes as stored; UTF-8 is expected and checked
 */
public record MappingSource(String fileName, byte[] content) {
  /**
   * Far larger than any real mapping (10,000 functions take about 3 MB), and far smaller than a
   * heap.
   */
  private static final int MAX_BYTES = 64 << 20;

  /**
   * Reads a mapping; the caller closes {@code content}.
   *
   * @throws IOException when it cannot be read or is larger than 64 MiB
   */
  public static MappingSource read(String fileName, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(fileName + " is larger than 64 MiB");
    }
    return new MappingSource(fileName, bytes);
  }

  /** The file name without folders, such as {@code mathlib.ekko.json}. */
  public String baseName() {
    return MappingReader.baseName(fileName);
  }
}
