package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;

/**
 * Where the members of a structure lie on one platform.
 *
 * <p>The one layout engine: the generator writes its results into source code, and generated code
 * asks it at run time where the platforms differ.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param bitOffsets of each member, from the structure's begin, in bits; all but those of
 *     bit-fields are multiples of 8
 * @param hasParts whether a member is an array or a structure itself
 * @param isNatural as {@link CStruct#isNatural}
 */
public record StructLayout(
    int size, int alignment, List<Long> bitOffsets, boolean hasParts, boolean isNatural) {

  public StructLayout {
    bitOffsets = List.copyOf(bitOffsets);
  }

  /**
   * The layout on this JVM's platform of a structure or union written as in {@link Signature}.
   *
   * @throws IllegalArgumentException when {@code code} is none
   */
  public static StructLayout of(String code) {
    return of(CStruct.parse(code), Platform.current());
  }

  /**
   * Lays {@code struct} out as C compilers do for {@code platform}.
   *
   * @throws ArithmeticException when the size is over 2^31-1
   */
  public static StructLayout of(CStruct struct, Platform platform) {
    return LayoutRules.of(struct, platform).layout();
  }

  /**
   * The offset of the member with this index, in bytes; of a bit-field, of the byte it begins in.
   */
  public int offset(int index) {
    return (int) (bitOffsets.get(index) / Byte.SIZE);
  }

  /** The offset of the member with this index, in bits. */
  public long bitOffset(int index) {
    return bitOffsets.get(index);
  }
}
