package io.ekkogen.runtime.loading.elf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Checks what the system's loader reads of an ELF file, as far as that can be told to be wrong. */
public final class ElfCheck {
  private ElfCheck() {}

  /**
   * Makes sure that the loader can trust a file that begins as an ELF file does.
   *
   * @throws DamagedElfException when it cannot
   */
  public static void check(Path file) throws IOException, DamagedElfException {
    try (FileChannel channel = FileChannel.open(file)) {
      ElfImage image = ElfImage.read(new FileBytes(channel));
      SegmentCheck.check(image);
      Optional<Segment> dynamic = image.first(Segment.DYNAMIC);
      // Without one, the loader says so itself.
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
        "its global offset table is outside of what is loaded");
    SymbolTable symbols = new SymbolTable(image, dynamic);
    long count = symbols.check();
    SymbolVersions.check(image, dynamic, count);
    Relocations.check(image, dynamic, count < 0 ? symbols.room() : count);
  }
}
