package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import java.lang.ref.Reference;

/** Text in the structure itself. It may fill all of its bytes, without a terminator. */
public final class InlineTextType extends NativeType<String> {
  private final int length;
  private final NativeEncoding encoding;

  private InlineTextType(int length, NativeEncoding encoding) {
    super(String.class);
    this.length = length;
    this.encoding = encoding;
  }

  /**
   * @param units how many code units there is room for
   */
  public static InlineTextType of(int units, NativeEncoding encoding) {
    return new InlineTextType(units * encoding.unit(), encoding);
  }

  @Override
  public int size() {
    return length;
  }

  @Override
  public String load(StructureMemory memory, long offset) {
    try {
      return load(memory.address() + offset, length, encoding);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  @Override
  public void store(StructureMemory memory, long offset, String text, String label) {
    try {
      store(memory.address() + offset, length, text, encoding, label);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /** The text at an address, up to a terminator or to the end of {@code length} bytes. */
  public static String load(long address, int length, NativeEncoding encoding) {
    StringBuilder text = new StringBuilder();
    NativeStrings.copyOut(address, length / encoding.unit(), encoding, text);
    return text.toString();
  }

  /**
   * Stores a text in {@code length} bytes at an address, and zeros behind it.
   *
   * @param label names the field in messages, such as {@code Person.name}
   * @throws NullPointerException when the text is null
   * @throws IllegalArgumentException when it does not fit, has a NUL, or what the encoding lacks
   */
  public static void store(
      long address, int length, String text, NativeEncoding encoding, String label) {
    if (text == null) {
      throw new NullPointerException(label + " must not be null");
    }
    byte[] bytes = NativeStrings.encode(text, encoding, label);
    if (bytes.length > length) {
      throw new IllegalArgumentException(
          "%s has room for %d bytes, but the text takes %d in %s"
              .formatted(label, length, bytes.length, encoding));
    }
    Pointer target = new Pointer(address);
    target.write(0, bytes, 0, bytes.length);
    target.setMemory(bytes.length, length - bytes.length, (byte) 0);
  }
}
