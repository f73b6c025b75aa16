package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;
import java.util.Optional;

/** Checks that program headers can be mapped, and that the parts they describe are loaded. */
final class SegmentCheck {
  private static final int SMALLEST_PAGE = 4096;
  private static final int LARGEST_PAGE = 65536;
  private static final int NOTE_HEADER = 12;

  private final ElfImage image;

  private SegmentCheck(ElfImage image) {
    this.image = image;
  }

  static void check(ElfImage image) throws IOException, DamagedElfException {
    SegmentCheck check = new SegmentCheck(image);
    check.loadedSegments();
    for (Segment segment : image.segments()) {
      check.other(segment);
    }
  }

  private void loadedSegments() throws IOException, DamagedElfException {
    long end = 0;
    for (Segment segment : image.loaded()) {
      String name = "a segment to load ";
      require(
          segment.offset() >= 0
              && segment.fileSize() >= 0
              && segment.offset() <= image.fileSize() - segment.fileSize(),
          name + "is outside of the file");
      require(
          segment.memorySize() >= segment.fileSize()
              && segment.address() + segment.memorySize() >= segment.address(),
          name + "has no room for its bytes");
      require(segment.address() >= end, name + "overlaps another");
      require(
          Long.bitCount(segment.align()) <= 1
              && (segment.address() - segment.offset()) % SMALLEST_PAGE == 0,
          name + "is not aligned");
      require(
          segment.writable() || segment.memorySize() == segment.fileSize(),
          name + "is to be filled with zeros, but cannot be written");
      end = segment.address() + segment.memorySize();
    }
  }

  private void other(Segment segment) throws IOException, DamagedElfException {
    switch (segment.type()) {
      case Segment.DYNAMIC -> {
        require(isLoaded(segment), "its dynamic section is outside the loaded segments");
        require(segment.address() % image.wordSize() == 0, "its dynamic section is not aligned");
      }
      case Segment.THREAD_LOCAL -> {
        require(
            segment.fileSize() == 0 || isLoaded(segment),
            "its thread-local data is outside the loaded segments");
        require(
            segment.memorySize() >= segment.fileSize() && Long.bitCount(segment.align()) <= 1,
            "its thread-local data has no room");
      }
      case Segment.READ_ONLY_AFTER_RELOCATION ->
          require(isOneWritable(segment), "the part to be made read-only is not writable at first");
      case Segment.PROGRAM_HEADERS ->
          require(
              isLoaded(segment) && segment.offset() == image.headersOffset,
              "its program headers are not where it says they are");
      case Segment.EXCEPTION_FRAMES, Segment.NOTES ->
          require(
              segment.fileSize() == 0 || isLoaded(segment),
              "its notes or exception tables are outside the loaded segments");
      case Segment.PROPERTIES -> properties(segment);
      default -> {}
    }
  }

  /** Whether the bytes at its offset in the file are loaded at its address. */
  private boolean isLoaded(Segment segment) {
    return image.isContent(segment.address(), segment.fileSize())
        && image
            .at(segment.address(), segment.fileSize())
            .filter(it -> segment.offset() - it.offset() == segment.address() - it.address())
            .isPresent()
        && (segment.type() == Segment.THREAD_LOCAL
            || image.isContent(segment.address(), segment.memorySize()));
  }

  /** Whether it is in a writable segment; some linkers round its end up to a page. */
  private boolean isOneWritable(Segment segment) {
    Optional<Segment> written = image.at(segment.address(), 1).filter(Segment::writable);
    long end = segment.address() + segment.memorySize();
    return written.isPresent()
        && segment.memorySize() >= 0
        && end - (written.get().address() + written.get().memorySize()) < LARGEST_PAGE
        && image.loaded().stream()
            .noneMatch(it -> it.address() > segment.address() && it.address() < end);
  }

  private void properties(Segment segment) throws IOException, DamagedElfException {
    require(isLoaded(segment), "its properties are outside the loaded segments");
    long end = segment.address() + segment.fileSize();
    long note = segment.address();
    while (note < end) {
      require(end - note >= NOTE_HEADER, "its properties end early");
      long name = image.u32(note);
      long content = image.u32(note + 4);
      long size = NOTE_HEADER + padded(name, 4);
      size = padded(size, image.wordSize()) + padded(content, image.wordSize());
      require(size <= end - note, "its properties end early");
      note += size;
    }
  }

  private static long padded(long size, int align) {
    return (size + align - 1) / align * align;
  }
}
