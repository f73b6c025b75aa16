package io.ekkogen.runtime.observe;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.platform.Platform;

/**
 * An argument or result in native form.
 *
 * @param bits an integer, extended to 64 bits; an address; or the bits of a float or double
 * @param preview the first bytes of the text at an address, or of a structure; null if unknown
 * @param isCut whether there are more bytes than {@code preview} has
 */
public record RawValue(CType type, long bits, byte[] preview, boolean isCut) {
  /** The maximum number of bytes in a preview. */
  public static final int PREVIEW = 32;

  /** Creates a value without a preview. */
  public static RawValue of(CType type, long bits) {
    return new RawValue(type, bits, null, false);
  }

  /**
   * Creates a value from an argument or result of a raw handle. The preview of a pointer is text
   * that this thread has staged, if any; that of a structure by value is its bytes, which the
   * linker reads or has written.
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

  /** Whether {@link #bits} is an address: a pointer, or the address of a structure by value. */
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
