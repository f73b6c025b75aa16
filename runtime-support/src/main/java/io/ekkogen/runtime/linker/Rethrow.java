package io.ekkogen.runtime.linker;

/** Throws checked exceptions where none is declared. */
public final class Rethrow {
  private Rethrow() {}

  /**
   * Throws {@code failure} unchanged, even if it is checked.
   *
   * @return never; lets a caller write {@code throw}
   */
  public static RuntimeException unchanged(Throwable failure) {
    return Rethrow.<RuntimeException>erased(failure);
  }

  @SuppressWarnings("unchecked") // The cast is erased, and the compiler requires no handler.
  private static <E extends Throwable> RuntimeException erased(Throwable failure) throws E {
    throw (E) failure;
  }
}
