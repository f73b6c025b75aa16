package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the first bytes of a library say of it.
 *
 * @param format the file format
 * @param machines what the code is compiled for; several only in a universal Mach-O file
 * @param minimumSize the bytes that the file must have for the header to be true, as far as the
 *     header tells. Loading a shorter ELF file is fatal to the process on some systems, because its
 *     segments are mapped from beyond its end
 */
record BinaryHeader(Format format, List<Machine> machines, long minimumSize) {
  /** As many first bytes as {@link #read} makes use of. */
  static final int SIZE = 4096;

  enum Format {
    ELF("ELF", "an ELF"),
    PE("PE", "a PE"),
    MACH_O("Mach-O", "a Mach-O");

    private final String displayName;
    private final String withArticle;

    Format(String displayName, String withArticle) {
      this.displayName = displayName;
      this.withArticle = withArticle;
    }

    static Format of(OperatingSystem os) {
      return switch (os) {
        case WINDOWS -> PE;
        case DARWIN -> MACH_O;
        case LINUX, LINUX_MUSL, FREEBSD -> ELF;
      };
    }

    String displayName() {
      return displayName;
    }

    String withArticle() {
      return withArticle;
    }
  }

  /** A processor: one that a JVM of ours may run on, or another with a name for messages. */
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
   * @param start the first bytes of a file: the first {@link #SIZE}, or all there are
   * @return empty when they do not begin an ELF, PE or Mach-O file
   */
  static Optional<BinaryHeader> read(byte[] start) {
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return ElfHeader.read(bytes).or(() -> PeHeader.read(bytes)).or(() -> MachOHeader.read(bytes));
    } catch (IndexOutOfBoundsException e) {
      // The header points behind the bytes there are: truncated, or no header at all.
      return Optional.empty();
    }
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
