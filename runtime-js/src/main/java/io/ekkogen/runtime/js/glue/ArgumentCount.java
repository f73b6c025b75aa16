package io.ekkogen.runtime.js.glue;

import com.sun.jna.Pointer;

/** The number of elements or code units that native code passes to a function of a script. */
@FunctionalInterface
public interface ArgumentCount {
  /** The number in raw arguments, not checked. */
  long in(Object[] raw);

  /**
   * The argument that has the number.
   *
   * @param mask of its bits, where it is unsigned
   * @param size of the number in bytes, if the argument is its address; else 0
   */
  record Of(int argument, long mask, int size) implements ArgumentCount {
    @Override
    public long in(Object[] raw) {
      long value = ((Number) raw[argument]).longValue();
      return (size == 0 || value == 0 ? value : load(new Pointer(value))) & mask;
    }

    private long load(Pointer address) {
      return switch (size) {
        case Byte.BYTES -> address.getByte(0);
        case Short.BYTES -> address.getShort(0);
        case Integer.BYTES -> address.getInt(0);
        default -> address.getLong(0);
      };
    }
  }
}
