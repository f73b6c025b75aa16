package io.ekkogen.runtime.structure;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import java.lang.ref.Reference;

/**
 * Text in structures, pointed at or in the structure itself. What Java stores belongs to the
 * structure; what native code pointed at is never freed.
 *
 * <p>The label names the field in messages, such as {@code Person.name}.
 */
public final class FieldText {
  private FieldText() {}

  /**
   * What was last seen behind a pointer. It is not looked at again to find out whether a text has
   * to be stored: the pointer may have become one to nothing.
   */
  private static final class Seen {
    private final Pointer pointer;
    private final NativeEncoding encoding;
    private String text;

    Seen(Pointer pointer, String text, NativeEncoding encoding) {
      this.pointer = pointer;
      this.text = text;
      this.encoding = encoding;
    }

    /** Of two fields that share bytes, each has its encoding. */
    boolean isAt(Pointer place, NativeEncoding read) {
      return pointer.equals(place) && encoding == read;
    }
  }

  /** A copy of the text pointed at; null for NULL. */
  public static String load(StructureMemory memory, long offset, NativeEncoding encoding) {
    Pointer pointer = memory.getPointer(offset);
    String text = NativeStrings.copy(Pointer.nativeValue(pointer), encoding);
    Seen seen = memory.attachments().get(offset, Seen.class);
    if (seen != null && seen.isAt(pointer, encoding)) {
      seen.text = text;
    } else if (seen != null && seen.pointer.equals(pointer)) {
      memory.attachments().put(offset, new Seen(seen.pointer, text, encoding));
    } else {
      memory.attachments().put(offset, pointer == null ? null : new Seen(pointer, text, encoding));
    }
    return text;
  }

  /**
   * Stores a pointer to a copy of {@code text}, unless it is what was last seen there.
   *
   * @throws IllegalArgumentException when the text has a NUL, or what the encoding lacks
   */
  public static void store(
      StructureMemory memory, long offset, String text, NativeEncoding encoding, String label) {
    Seen seen = memory.attachments().get(offset, Seen.class);
    Pointer current = memory.getPointer(offset);
    if (text == null) {
      memory.setPointer(offset, null);
    } else if (seen == null || !seen.isAt(current, encoding) || !text.equals(seen.text)) {
      Memory copy = NativeStrings.allocate(text, encoding, label);
      memory.setPointer(offset, copy);
      memory.attachments().put(offset, new Seen(copy, text, encoding));
    }
  }

  /** The text in {@code length} bytes, up to a terminator or to their end. */
  public static String loadInline(
      StructureMemory memory, long offset, int length, NativeEncoding encoding) {
    try {
      return loadInline(memory.address() + offset, length, encoding);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /** As the other overload, of the bytes at an address, whose memory the caller keeps. */
  public static String loadInline(long address, int length, NativeEncoding encoding) {
    StringBuilder text = new StringBuilder();
    NativeStrings.copyOut(address, length / encoding.unit(), encoding, text);
    return text.toString();
  }

  /**
   * Stores a text in {@code length} bytes, and zeros behind it. It may fill them all.
   *
   * @throws NullPointerException when the text is null
   * @throws IllegalArgumentException when it does not fit, has a NUL, or what the encoding lacks
   */
  public static void storeInline(
      StructureMemory memory,
      long offset,
      int length,
      String text,
      NativeEncoding encoding,
      String label) {
    try {
      storeInline(memory.address() + offset, length, text, encoding, label);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /** As the other overload, in the bytes at an address, whose memory the caller keeps. */
  public static void storeInline(
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
