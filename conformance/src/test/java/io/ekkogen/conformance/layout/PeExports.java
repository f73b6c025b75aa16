package io.ekkogen.conformance.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Reads the names that a DLL exports. */
final class PeExports {
  private static final int HEADER_AT = 0x3C;
  private static final int SECTIONS = 6;
  private static final int OPTIONAL_HEADER_SIZE = 20;
  private static final int OPTIONAL_HEADER = 24;
  private static final int EXPORTS_OF_PE32 = OPTIONAL_HEADER + 96;
  private static final int SECTION_SIZE = 40;
  private static final int PE32 = 0x10B;

  private final ByteBuffer file;
  private final int header;

  private PeExports(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    header = this.file.getInt(HEADER_AT);
  }

  /** The names of functions and variables in a 32-bit DLL. */
  static Set<String> of(byte[] file) {
    return new PeExports(file).names();
  }

  private Set<String> names() {
    if (file.getShort(header + OPTIONAL_HEADER) != PE32) {
      throw new AssertionError("not a 32-bit DLL");
    }
    int table = offset(file.getInt(header + EXPORTS_OF_PE32));
    int count = file.getInt(table + 24);
    int addresses = offset(file.getInt(table + 32));
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      names.add(text(offset(file.getInt(addresses + Integer.BYTES * i))));
    }
    return names;
  }

  /** Where the file has what is loaded at {@code address}, relative to the start of the image. */
  private int offset(int address) {
    int section = header + OPTIONAL_HEADER + file.getShort(header + OPTIONAL_HEADER_SIZE);
    for (int i = 0; i < file.getShort(header + SECTIONS); i++, section += SECTION_SIZE) {
      int start = file.getInt(section + 12);
      if (address >= start && address < start + file.getInt(section + 16)) {
        return address - start + file.getInt(section + 20);
      }
    }
    throw new AssertionError("no section has " + address);
  }

  private String text(int start) {
    int end = start;
    while (file.get(end) != 0) {
      end++;
    }
    return new String(file.array(), start, end - start, StandardCharsets.US_ASCII);
  }
}
