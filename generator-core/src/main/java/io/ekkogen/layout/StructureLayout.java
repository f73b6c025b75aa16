package io.ekkogen.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;

/**
 * The layout of a structure or union on one platform.
 *
 * @param isExplicit whether the mapping specifies the offsets
 * @param size in bytes
 * @param alignment in bytes
 * @param fields in the order of declaration
 * @param padding the ranges that no field covers, in ascending order
 * @param shorter an order of the fields that takes less space
 */
public record StructureLayout(
    String name,
    boolean isUnion,
    boolean isExplicit,
    Platform platform,
    int size,
    int alignment,
    List<FieldPlace> fields,
    List<BitRange> padding,
    Optional<ShorterOrder> shorter) {

  public StructureLayout {
    fields = List.copyOf(fields);
    padding = List.copyOf(padding);
  }

  /** {@code struct} or {@code union}. */
  public String keyword() {
    return isUnion ? "union" : "struct";
  }

  /**
   * A field.
   *
   * @param name empty for a bit-field that is padding
   * @param declaration the declaration in C
   */
  public record FieldPlace(String name, String declaration, BitRange place, boolean isBitField) {}

  /**
   * A range of bits.
   *
   * @param begin the offset from the start of the structure
   * @param length the number of bits
   */
  public record BitRange(long begin, long length) {

    /** The offset after the last bit. */
    public long end() {
      return begin + length;
    }

    /** Whether it begins and ends at byte boundaries. */
    public boolean isBytes() {
      return begin % Byte.SIZE == 0 && length % Byte.SIZE == 0;
    }
  }

  /**
   * An order of the fields that takes less space.
   *
   * @param size in bytes
   * @param fields their names
   */
  public record ShorterOrder(int size, List<String> fields) {

    public ShorterOrder {
      fields = List.copyOf(fields);
    }
  }
}
