package io.ekkogen.runtime.structure;

import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;

/**
 * Pointers to text. Text that Java stores lives with the structure; text that native code pointed
 * at is never freed.
 */
public final class TextType extends PointerType<String> {
  public static final TextType UTF_8 = of(NativeEncoding.UTF_8);
  public static final TextType LATIN_1 = of(NativeEncoding.LATIN_1);
  public static final TextType UTF_16 = of(NativeEncoding.UTF_16);
  public static final TextType UTF_32 = of(NativeEncoding.UTF_32);
  public static final TextType WIDE = of(NativeEncoding.WIDE);
  public static final TextType ANSI = of(NativeEncoding.ANSI);

  private final NativeEncoding encoding;

  private TextType(NativeEncoding encoding) {
    super(String.class);
    this.encoding = encoding;
  }

  /** Pointers to text in an encoding. The built-in encodings have constants. */
  public static TextType of(NativeEncoding encoding) {
    return new TextType(encoding);
  }

  /** A pointer to a copy in scratch memory. */
  @Override
  protected long toNative(Scratch scratch, String[] array, int index, String label) {
    return NativeStrings.copyIn(scratch, array[index], encoding, label + "[" + index + "]");
  }

  /** A copy of the text pointed at. */
  @Override
  protected String fromNative(long address, String former) {
    return NativeStrings.copy(address, encoding);
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
