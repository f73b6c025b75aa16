package io.ekkogen.runtime.loading.elf;

/** What is wrong with an ELF file, worded to follow "is damaged: ". */
public final class DamagedElfException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedElfException(String fault) {
    super(fault);
  }

  /** Throws unless {@code holds}. */
  static void require(boolean holds, String fault) throws DamagedElfException {
    if (!holds) {
      throw new DamagedElfException(fault);
    }
  }
}
