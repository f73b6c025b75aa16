package io.ekkogen.runtime.structure;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;

/** A pointer to a text whose length, in code units, another field has. It may have zeros in it. */
public final class PointedTextField extends PointedField<String> {
  private final NativeEncoding encoding;

  /**
   * @param label names the field in messages, such as {@code Token.text}
   */
  public PointedTextField(long offset, NativeEncoding encoding, String label) {
    super(offset, "code units", label);
    this.encoding = encoding;
  }

  @Override
  String load(Pointer pointer, int length) {
    return NativeStrings.copyUnits(Pointer.nativeValue(pointer), length, encoding, label);
  }

  @Override
  PointedMemory copy(String text) {
    Memory memory = NativeStrings.allocateUnits(text, encoding, label);
    int length = Math.toIntExact(memory.size() / encoding.unit()) - 1;
    return new PointedMemory(memory, length, null);
  }
}
