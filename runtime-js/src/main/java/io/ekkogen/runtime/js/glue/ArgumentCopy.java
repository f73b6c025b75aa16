package io.ekkogen.runtime.js.glue;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.callback.argument.CallbackBuffers;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.script.ScriptArray;
import io.ekkogen.runtime.structure.TextType;
import java.util.Optional;

/**
 * Replaces an address that native code passes by what glue is given. What a function only reads is
 * copied: native code may free it before a queued call runs.
 */
sealed interface ArgumentCopy {
  /** The index of the address. */
  int argument();

  /** The copy to pass in place of the address; null for NULL. */
  Object of(Object[] raw);

  /** Text; scripts get it as a string. */
  record Text(int argument, NativeEncoding encoding) implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return NativeStrings.copy((long) raw[argument], encoding);
    }
  }

  /** A structure that is passed by value. */
  record Structure(int argument, int size) implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return NativeBlock.copy((long) raw[argument], 1, size, "callback");
    }
  }

  /**
   * An array.
   *
   * @param size of an element, in bytes
   */
  record Elements(int argument, int size, Count count, String label) implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return NativeBlock.copy((long) raw[argument], count.in(raw), size, label);
    }
  }

  /** An array of texts. */
  record Texts(int argument, NativeEncoding encoding, Count count, String label)
      implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return ScriptArray.of(TextType.of(encoding).copy((long) raw[argument], count.in(raw), label));
    }
  }

  /** A text buffer; without a count it is as large as its text. */
  record Buffer(int argument, NativeEncoding encoding, Optional<Count> count, String label)
      implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      long address = (long) raw[argument];
      if (address == 0) {
        return null;
      }
      long units =
          count.isPresent() ? count.get().in(raw) : NativeStrings.unitsAt(address, encoding);
      CallbackBuffers.empty(address, units, encoding, label);
      return new PassedText(address, units, encoding, label);
    }
  }

  /**
   * The argument that has the number of elements.
   *
   * @param mask of its bits, where it is unsigned
   * @param size of the number in bytes, if the argument is its address; else 0
   */
  record Count(int argument, long mask, int size) {
    long in(Object[] raw) {
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
