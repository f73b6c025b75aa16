package io.ekkogen.symbols;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads which symbols a library file exports. */
public final class LibraryExports {
  private LibraryExports() {}

  /**
   * Reads an ELF, PE or Mach-O file; of a Mach-O file for several processors, the first.
   *
   * @return its symbols, sorted by name; empty if it is not such a file, or is damaged
   */
  public static Optional<List<ExportedSymbol>> read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return ElfExports.read(bytes)
          .or(() -> PeExports.read(bytes))
          .or(() -> MachOExports.read(bytes))
          .map(
              symbols ->
                  symbols.stream()
                      .distinct()
                      .sorted(Comparator.comparing(ExportedSymbol::name))
                      .toList());
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** The text that ends with a zero byte. */
  static String text(ByteBuffer bytes, long place) {
    int start = place(place);
    int end = start;
    while (bytes.get(end) != 0) {
      end++;
    }
    char[] text = new char[end - start];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (bytes.get(start + i) & 0xff);
    }
    return new String(text);
  }

  static long unsigned(ByteBuffer bytes, int place) {
    return bytes.getInt(place) & 0xffffffffL;
  }

  /** A place in the file. */
  static int place(long offset) {
    if (offset < 0 || offset > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException("no place of this file: " + offset);
    }
    return (int) offset;
  }
}
