package io.ekkogen.runtime.js.glue;

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

  /** Text of a given length; scripts get it as a string. */
  record Units(int argument, NativeEncoding encoding, ArgumentCount count, String label)
      implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return NativeStrings.copyUnits((long) raw[argument], count.in(raw), encoding, label);
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
  record Elements(int argument, int size, ArgumentCount count, String label)
      implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return NativeBlock.copy((long) raw[argument], count.in(raw), size, label);
    }
  }

  /** An array of texts. */
  record Texts(int argument, NativeEncoding encoding, ArgumentCount count, String label)
      implements ArgumentCopy {
    @Override
    public Object of(Object[] raw) {
      return ScriptArray.of(TextType.of(encoding).copy((long) raw[argument], count.in(raw), label));
    }
  }

  /** A text buffer; without a count it is as large as its text. */
  record Buffer(int argument, NativeEncoding encoding, Optional<ArgumentCount> count, String label)
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
}
