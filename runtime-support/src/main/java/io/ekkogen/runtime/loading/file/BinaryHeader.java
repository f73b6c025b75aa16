package io.ekkogen.runtime.loading.file;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header of a library file.
 *
 * @param format the file format
 * @param machines the processors for which the code is compiled; several only in a universal Mach-O
 *     file
 * @param minimumSize the minimum size of the file according to the header. Loading a shorter ELF
 *     file ends the process on some systems, because segments are mapped from beyond its end
 */
record BinaryHeader(Format format, List<Machine> machines, long minimumSize) {
  /** The maximum number of bytes that {@link #read} uses. */
  static final int SIZE = 4096;

  enum Format {
    ELF("an ELF"),
    PE("a PE"),
    MACH_O("a Mach-O");

    private final String withArticle;

    Format(String withArticle) {
      this.withArticle = withArticle;
    }

    static Format of(OperatingSystem os) {
      return switch (os) {
        case WINDOWS -> PE;
        case DARWIN -> MACH_O;
        case LINUX, LINUX_MUSL, FREEBSD -> ELF;
      };
    }

    String withArticle() {
      return withArticle;
    }
  }

  /** A processor: a supported architecture, or another one with a name for messages. */
  record Machine(Optional<Architecture> architecture, String displayName) {
    Machine(Architecture architecture) {
      this(Optional.of(architecture), architecture.displayName());
    }

    Machine(String displayName) {
      this(Optional.empty(), displayName);
    }
  }

  /**
   * Reads a header.
   *
   * @param start the first {@link #SIZE} bytes of a file, or all of a smaller one
   * @return empty if the file is not an ELF, PE or Mach-O file
   */
  static Optional<BinaryHeader> read(byte[] start) {
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return ElfHeader.read(bytes).or(() -> PeHeader.read(bytes)).or(() -> MachOHeader.read(bytes));
    } catch (IndexOutOfBoundsException e) {
      // The header refers to bytes beyond the end: it is truncated, or not a header.
      return Optional.empty();
    }
  }

  /** The sum of two unsigned numbers; {@link Long#MAX_VALUE} if it is larger. */
  static long end(long offset, long size) {
    return offset < 0 || size < 0 || offset + size < 0 ? Long.MAX_VALUE : offset + size;
  }

  boolean runsOn(Architecture architecture) {
    return machines.stream().anyMatch(m -> m.architecture().equals(Optional.of(architecture)));
  }

  /** Such as {@code an ELF aarch64 library}. */
  String description() {
    String names = machines.stream().map(Machine::displayName).collect(Collectors.joining(", "));
    return format.withArticle() + " " + names + " library";
  }
}
