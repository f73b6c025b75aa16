package io.ekkogen.runtime.loading.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of the DLLs that a PE file needs. */
public final class PeImports {
  private static final int PE_OFFSET = 0x3c;
  private static final int SECTION_COUNT = 6;
  private static final int OPTIONAL_HEADER_SIZE = 20;
  private static final int OPTIONAL_HEADER = 24;
  private static final int PE32_PLUS = 0x20b;
  private static final int IMPORTS = 104;
  private static final int IMPORTS_OF_PE32_PLUS = 120;
  private static final int SECTION = 40;
  private static final int DESCRIPTOR = 20;
  private static final int MOST_DESCRIPTORS = 4096;
  private static final int LONGEST_NAME = 260;

  private final FileChannel channel;
  private final long header;

  private PeImports(FileChannel channel) throws IOException {
    this.channel = channel;
    header = read(PE_OFFSET, Integer.BYTES).getInt(0) & 0xffffffffL;
  }

  /** The names, in the file's order; without those that cannot be read. */
  public static List<String> of(Path file) {
    List<String> names = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      new PeImports(channel).addTo(names);
    } catch (IOException | IndexOutOfBoundsException damaged) {
      return names;
    }
    return names;
  }

  private void addTo(List<String> names) throws IOException {
    int magic = read(header + OPTIONAL_HEADER, Short.BYTES).getShort(0);
    int directory = magic == PE32_PLUS ? IMPORTS_OF_PE32_PLUS : IMPORTS;
    long table = place(read(header + OPTIONAL_HEADER + directory, Integer.BYTES).getInt(0));
    for (int i = 0; i < MOST_DESCRIPTORS; i++) {
      int name = read(table + (long) i * DESCRIPTOR, DESCRIPTOR).getInt(12);
      if (name == 0) {
        return;
      }
      names.add(text(place(name)));
    }
  }

  /** Where the file has what is loaded at an address relative to the start of the image. */
  private long place(int address) throws IOException {
    int count = read(header + SECTION_COUNT, Short.BYTES).getShort(0) & 0xffff;
    int size = read(header + OPTIONAL_HEADER_SIZE, Short.BYTES).getShort(0) & 0xffff;
    for (int i = 0; i < count; i++) {
      ByteBuffer section = read(header + OPTIONAL_HEADER + size + (long) i * SECTION, SECTION);
      int offset = address - section.getInt(12);
      if (offset >= 0 && offset < section.getInt(16)) {
        return (section.getInt(20) & 0xffffffffL) + offset;
      }
    }
    throw new IndexOutOfBoundsException("no section");
  }

  private String text(long place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NAME);
    channel.read(bytes, place);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf('\0'));
  }

  private ByteBuffer read(long place, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    if (channel.read(bytes, place) < size) {
      throw new IndexOutOfBoundsException("the file ends");
    }
    return bytes;
  }
}
