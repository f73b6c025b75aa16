package io.ekkogen.runtime.observe;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.platform.Platform;

/**
 * An argument or result in the form in which native code gets it.
 *
 * @param bits an integer, extended to 64 bits; an address; the bits of a float or double
 * @param preview the first bytes of the text that an address points at, or of a structure; null
 *     when they are not known
 * @param isCut whether there are more bytes than {@code preview} has
 */
public record RawValue(CType type, long bits, byte[] preview, boolean isCut) {
  /** How many bytes a preview has at most. */
  public static final int PREVIEW = 32;

  /** A value without a preview. */
  public static RawValue of(CType type, long bits) {
    return new RawValue(type, bits, null, false);
  }

  /**
   * What a raw handle takes or returns. Of pointers only text is shown that this thread has staged;
   * the bytes of a structure by value are those that the linker reads or has written.
   *
   * @param carried a value of {@link CType#carrier()}
   */
  static RawValue carried(CType type, Object carried) {
    long bits = bits(carried);
    if (type instanceof CStruct struct && bits != 0) {
      int size = struct.size(Platform.current());
      byte[] preview = new Pointer(bits).getByteArray(0, Math.min(size, PREVIEW));
      return new RawValue(type, bits, preview, size > PREVIEW);
    }
    StagedText.Text text = type == CScalar.ADDRESS ? StagedText.at(bits) : null;
    return text == null ? of(type, bits) : new RawValue(type, bits, text.first(), text.isCut());
  }

  /** Whether {@link #bits} is an address: of a pointer, or of a structure by value. */
  public boolean isAddress() {
    return type == CScalar.ADDRESS || type instanceof CStruct;
  }

  private static long bits(Object carried) {
    if (carried instanceof Float number) {
      return Float.floatToRawIntBits(number);
    }
    return carried instanceof Double number
        ? Double.doubleToRawLongBits(number)
        : ((Number) carried).longValue();
  }
}
