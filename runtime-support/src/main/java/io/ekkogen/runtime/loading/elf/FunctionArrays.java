package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.util.BitSet;

/**
 * The arrays of functions that the loader calls when the library is opened and when the process
 * ends.
 */
final class FunctionArrays {
  private static final long MOST = 1 << 24;

  private final ElfImage image;
  private final Calls init;
  private final Calls fini;

  FunctionArrays(ElfImage image, DynamicSection dynamic) throws DamagedElfException {
    this.image = image;
    init = calls(dynamic, DynamicSection.INIT_ARRAY, DynamicSection.INIT_ARRAY_SIZE);
    fini = calls(dynamic, DynamicSection.FINI_ARRAY, DynamicSection.FINI_ARRAY_SIZE);
    for (long tag : new long[] {DynamicSection.INIT, DynamicSection.FINI}) {
      require(
          !dynamic.has(tag) || image.isExecutable(dynamic.get(tag)),
          "a function called when it is opened or closed is outside its code");
    }
  }

  /** An array of function pointers, and the set of those that are relocated. */
  private record Calls(long array, long size, BitSet relocated) {
    boolean includes(long place) {
      return place >= array && place - array < size;
    }
  }

  private Calls calls(DynamicSection dynamic, long arrayTag, long sizeTag)
      throws DamagedElfException {
    dynamic.needTogether("functions to call", arrayTag, sizeTag);
    long array = dynamic.get(arrayTag);
    long size = dynamic.get(sizeTag);
    require(
        size >= 0
            && size < MOST
            && size % image.wordSize() == 0
            && array % image.wordSize() == 0
            && (size == 0 || image.at(array, size).isPresent()),
        "its functions to call are outside the loaded segments");
    return new Calls(array, size, new BitSet());
  }

  /** Whether an address is in one of the arrays. */
  boolean include(long place) {
    return init.includes(place) || fini.includes(place);
  }

  /** Records that the word at {@code place} is relocated, if it is in one of the arrays. */
  void relocated(long place, boolean relative, long target) throws DamagedElfException {
    relocated(init, place, relative, target);
    relocated(fini, place, relative, target);
  }

  private void relocated(Calls calls, long place, boolean relative, long target)
      throws DamagedElfException {
    if (!calls.includes(place)) {
      return;
    }
    long distance = place - calls.array();
    require(
        distance % image.wordSize() == 0 && (!relative || image.isExecutable(target)),
        "a function called when it is opened or closed is outside its code");
    calls.relocated().set((int) (distance / image.wordSize()));
  }

  /**
   * Checks that every function pointer is relocated: an unrelocated one is an address within the
   * file.
   */
  void checkAllRelocated() throws DamagedElfException {
    for (Calls calls : new Calls[] {init, fini}) {
      require(
          calls.relocated().cardinality() == calls.size() / image.wordSize(),
          "a function called when it is opened or closed is not relocated");
    }
  }
}
