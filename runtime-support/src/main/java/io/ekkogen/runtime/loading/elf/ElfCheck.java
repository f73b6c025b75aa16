package io.ekkogen.runtime.loading.elf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks the parts of an ELF file that the system's loader reads, and rejects files that are
 * certainly damaged.
 */
public final class ElfCheck {
  private ElfCheck() {}

  /**
   * Checks a file that begins with an ELF header.
   *
   * @throws DamagedElfException when the loader cannot trust it
   */
  public static void check(Path file) throws IOException, DamagedElfException {
    try (FileChannel channel = FileChannel.open(file)) {
      ElfImage image = ElfImage.read(new FileBytes(channel));
      SegmentCheck.check(image);
      Optional<Segment> dynamic = image.first(Segment.DYNAMIC);
      // Without a dynamic section, the loader itself reports an error.
      if (dynamic.isPresent()) {
        dynamic(image, DynamicSection.read(image, dynamic.get()));
      }
    }
  }

  private static void dynamic(ElfImage image, DynamicSection dynamic)
      throws IOException, DamagedElfException {
    dynamic.checkStrings(image);
    DamagedElfException.require(
        !dynamic.has(DynamicSection.GOT)
            || image.at(dynamic.get(DynamicSection.GOT), 0).isPresent(),
        "its global offset table is outside the loaded segments");
    SymbolTable symbols = new SymbolTable(image, dynamic);
    long count = symbols.check();
    SymbolVersions.check(image, dynamic, count);
    Relocations.check(image, dynamic, count < 0 ? symbols.room() : count);
  }
}
