package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the members of a structure lie on one platform, in bytes.
 *
 * <p>The one layout engine: the generator writes its results into source code, and generated code
 * asks it at run time where the platforms differ.
 */
public record StructLayout(int size, int alignment, List<Integer> offsets) {

  public StructLayout {
    offsets = List.copyOf(offsets);
  }

  /** The layout on this JVM's platform of a structure written as in {@link Signature}. */
  public static StructLayout of(String code) {
    if (Signature.parseType(code) instanceof CStruct struct) {
      return of(struct, Platform.current());
    }
    throw new IllegalArgumentException("Not a structure: " + code);
  }

  /**
   * Lays {@code struct} out as C compilers do for {@code platform}.
   *
   * @throws ArithmeticException when the size is over 2^31-1
   */
  public static StructLayout of(CStruct struct, Platform platform) {
    List<Integer> offsets = new ArrayList<>();
    int end = 0;
    int alignment = 1;
    for (CType member : struct.members()) {
      int offset = alignUp(end, member.alignment(platform));
      offsets.add(offset);
      end = Math.addExact(offset, member.size(platform));
      alignment = Math.max(alignment, member.alignment(platform));
    }
    return new StructLayout(alignUp(end, alignment), alignment, offsets);
  }

  /** The offset of the member with this index. */
  public int offset(int index) {
    return offsets.get(index);
  }

  private static int alignUp(int offset, int alignment) {
    return Math.addExact(offset, alignment - 1) / alignment * alignment;
  }
}
