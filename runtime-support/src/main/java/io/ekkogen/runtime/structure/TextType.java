package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;

/**
 * Pointers to text. Text that Java stores lives with the structure; text that native code pointed
 * at is never freed.
 */
public final class TextType extends NativeType<String> {
  private final NativeEncoding encoding;

  private TextType(NativeEncoding encoding) {
    super(String.class);
    this.encoding = encoding;
  }

  public static TextType of(NativeEncoding encoding) {
    return new TextType(encoding);
  }

  @Override
  public int size() {
    return Native.POINTER_SIZE;
  }

  /** A copy of the text pointed at; null for NULL. */
  @Override
  public String load(StructureMemory memory, long offset) {
    return NativeStrings.copy(Pointer.nativeValue(memory.getPointer(offset)), encoding);
  }

  /**
   * Stores a pointer to a copy of the text.
   *
   * @throws IllegalArgumentException when the text has a NUL, or what the encoding lacks
   */
  @Override
  public void store(StructureMemory memory, long offset, String text, String label) {
    memory.setPointer(offset, text == null ? null : NativeStrings.allocate(text, encoding, label));
  }

  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return follow ? load(memory, offset) : memory.getPointer(offset);
  }
}
