package io.ekkogen.runtime.loading.elf;

/** Thrown for a damaged ELF file; the message is worded to follow "is damaged: ". */
public final class DamagedElfException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedElfException(String fault) {
    super(fault);
  }

  /** Throws if {@code holds} is false. */
  static void require(boolean holds, String fault) throws DamagedElfException {
    if (!holds) {
      throw new DamagedElfException(fault);
    }
  }
}
