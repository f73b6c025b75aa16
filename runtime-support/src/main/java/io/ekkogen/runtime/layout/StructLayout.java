package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;

/**
 * The layout of a structure on one platform: its size, its alignment and the offsets of its
 * members.
 *
 * <p>This is the only layout engine: the generator writes its results into source code, and
 * generated code uses it at run time where platforms differ.
 *
 * @param struct what is laid out
 * @param size in bytes
 * @param alignment in bytes
 * @param bitOffsets the offset of each member from the start of the structure, in bits; except for
 *     bit-fields, a multiple of 8
 */
public record StructLayout(CStruct struct, int size, int alignment, List<Long> bitOffsets) {

  public StructLayout {
    bitOffsets = List.copyOf(bitOffsets);
  }

  /**
   * The layout, on this JVM's platform, of a structure or union in the notation of {@link
   * Signature}.
   *
   * @throws IllegalArgumentException when {@code code} is not a structure or union
   */
  public static StructLayout of(String code) {
    return of(CStruct.parse(code), Platform.current());
  }

  /**
   * Lays {@code struct} out as C compilers for {@code platform} do.
   *
   * @throws ArithmeticException when the size is larger than 2^31-1
   */
  public static StructLayout of(CStruct struct, Platform platform) {
    return LayoutRules.of(struct, platform).layout();
  }

  /**
   * The offset of the member with this index, in bytes; for a bit-field, that of its first byte.
   */
  public int offset(int index) {
    return (int) (bitOffsets.get(index) / Byte.SIZE);
  }

  /** The offset of the member with this index, in bits. */
  public long bitOffset(int index) {
    return bitOffsets.get(index);
  }
}
