package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.script.NativeBlock;
import java.lang.ref.Cleaner;

/** A block of memory that a script allocated. */
final class FfiBlock {
  private static final Cleaner CLEANER = Cleaner.create();

  private final long begin;
  private final long size;
  private final String origin;

  /** What all views of the block share; null until there is one. */
  private NativeBlock viewed;

  /**
   * @param origin where the script allocated it, or null
   */
  FfiBlock(long begin, long size, String origin) {
    this.begin = begin;
    this.size = size;
    this.origin = origin;
  }

  long begin() {
    return begin;
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /** The address after the last byte. */
  long end() {
    return begin + size;
  }

  String origin() {
    return origin;
  }

  /** A part of the block that the script may keep, even after it has freed the block. */
  NativeBlock view(long address, int length) {
    if (viewed == null) {
      viewed = NativeBlock.at(begin, (int) size);
    }
    return viewed.part((int) (address - begin), length);
  }

  /** Gives the memory back: now, or once no view of it is left. */
  void release(NativeAllocator allocator) {
    long address = begin;
    if (viewed == null) {
      allocator.free(address);
    } else {
      CLEANER.register(viewed.buffer(), () -> allocator.free(address));
      viewed = null;
    }
  }
}
